import { unknown, type Value } from '../values/value.ts';

type Cell = { value: Value };

/** The values of variables by their names. */
export type Variables = ReadonlyMap<string, Value>;

/** The dot and the variables at a place of a template. */
export class Scope {
  readonly dot: Value;
  /** Whether the same words mean here what they mean at the start of the template. */
  readonly isOuter: boolean;
  readonly #around: Scope | undefined;
  readonly #cells = new Map<string, Cell>();

  constructor(dot: Value, around?: Scope, isOuter = around === undefined) {
    this.dot = dot;
    this.isOuter = isOuter;
    this.#around = around;
    if (around === undefined) this.declare('', dot);
  }

  /** The same dot, in a block of its own. */
  inner(): Scope {
    return new Scope(this.dot, this, this.isOuter);
  }

  with(dot: Value): Scope {
    return new Scope(dot, this, false);
  }

  declare(name: string, value: Value): void {
    this.#cells.set(name, { value });
  }

  /** The variables that are declared here, but `$`. */
  get variables(): Variables {
    return new Map([...this.#cells].flatMap(([name, { value }]) => (name === '' ? [] : [[name, value] as const])));
  }

  assign(name: string, value: Value): void {
    const cell = this.#find(name);
    if (cell !== undefined) cell.value = value;
  }

  get(name: string): Value {
    return this.#find(name)?.value ?? unknown;
  }

  /** Does what may happen or not: whatever it assigns is unknown from then on. */
  perhaps(happen: () => void): void {
    const cells = this.#all();
    const before = cells.map(cell => cell.value);
    happen();
    for (const [at, cell] of cells.entries()) if (cell.value !== before[at]) cell.value = unknown;
  }

  /** Makes unknown what is assigned, without doing it. */
  forget(name: string): void {
    this.assign(name, unknown);
  }

  #find(name: string): Cell | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#around) {
      const cell = scope.#cells.get(name);
      if (cell !== undefined) return cell;
    }
    return undefined;
  }

  #all(): readonly Cell[] {
    const cells: Cell[] = [];
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#around)
      cells.push(...scope.#cells.values());
    return cells;
  }
}
