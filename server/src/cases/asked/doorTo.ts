import type { Inquiry } from './inquiry.ts';

/**
 * A part of one of several things, by its number, which takes note of each property that is read of it, and of each result
 * of a method. `path` names the part in all of them; absent for one that has no short name.
 */
export function doorTo<Room extends object>(
  read: (of: number) => Room,
  path: string | undefined,
  one: number,
  inquiry: Inquiry,
): Room {
  return new Proxy(read(one), new Door(read, path, one, inquiry));
}

type Key = string | symbol;

class Door<Room extends object> implements ProxyHandler<Room> {
  readonly #read: (of: number) => Room;
  readonly #path: string | undefined;
  readonly #one: number;
  readonly #inquiry: Inquiry;

  constructor(read: (of: number) => Room, path: string | undefined, one: number, inquiry: Inquiry) {
    this.#read = read;
    this.#path = path;
    this.#one = one;
    this.#inquiry = inquiry;
  }

  get(room: Room, key: Key): unknown {
    const value = Reflect.get(room, key, room);
    if (typeof key === 'symbol') return value;
    const [read, path] = [this.#read, this.#path];
    const name = path === undefined ? undefined : `${path}.${key}`;
    const ask = (of: number): unknown => propertyOf(read(of), key);
    if (typeof value !== 'function') return this.#enter(ask, name, value);
    return (...args: readonly unknown[]) => {
      const call = (of: number): unknown => called(read(of), key, args);
      return this.#enter(call, callKey(name, args), call(this.#one));
    };
  }

  has(room: Room, key: Key): boolean {
    this.#inquiry.answer(this.#one, of => Reflect.has(this.#read(of), key), undefined);
    return Reflect.has(room, key);
  }

  ownKeys(room: Room): Key[] {
    this.#inquiry.answer(this.#one, of => Reflect.ownKeys(this.#read(of)), undefined);
    return Reflect.ownKeys(room);
  }

  #enter(ask: (of: number) => unknown, key: string | undefined, value: unknown): unknown {
    if (isRoom(value)) return doorTo(ask as (of: number) => object, key, this.#one, this.#inquiry);
    return this.#inquiry.answer(this.#one, ask, key);
  }
}

function propertyOf(room: object, key: Key): unknown {
  return Reflect.get(room, key, room);
}

function called(room: object, key: Key, args: readonly unknown[]): unknown {
  const method = propertyOf(room, key);
  return typeof method === 'function' ? Reflect.apply(method, room, args) : undefined;
}

function callKey(name: string | undefined, args: readonly unknown[]): string | undefined {
  const areShort = args.every(arg => arg === undefined || typeof arg === 'string');
  return areShort && name !== undefined ? `${name}(${JSON.stringify(args)})` : undefined;
}

/** Whether most computations need only a part of a value: of what is met, or of what patches give. */
function isRoom(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ('isNone' in value || 'steps' in value);
}
