import type { MapNode, SeqNode, YamlNode } from '../../yaml/tree/node.ts';
import { readLiteral, readScalar, readSeq } from '../objects/read.ts';
import { meantBooleanOf } from '../objects/yamlTypes.ts';

/** The effects of a patch on a service account; absent if it leaves that alone. */
export type AccountGiven = {
  /** Its `automountServiceAccountToken`. */
  readonly token?: boolean | 'removed' | 'unknown';
  /** The names that are added to its `imagePullSecrets`. */
  readonly pullSecrets?: readonly string[] | 'unknown';
};

/** The effects of a strategic merge of an account; undefined if there are none. */
export function mergedIntoAccount(account: MapNode): AccountGiven | undefined {
  const token = readScalar(account, 'automountServiceAccountToken');
  const secrets = readSeq(account, 'imagePullSecrets');
  return given(token === 'absent' ? undefined : tokenOf(token), secrets === 'absent' ? undefined : namesIn(secrets));
}

/** The effects of a list of operations (RFC 6902) on an account. */
export function operatedOnAccount(operations: SeqNode): AccountGiven | undefined {
  let all: AccountGiven | undefined;
  for (const item of operations.items) if (item?.kind === 'map') all = bothGiven(all, operationOn(item));
  return all;
}

/** Two effects, one after the other. */
export function bothGiven(a: AccountGiven | undefined, b: AccountGiven | undefined): AccountGiven | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [before = [], after = []] = [a.pullSecrets, b.pullSecrets];
  const isChanged = a.pullSecrets !== undefined || b.pullSecrets !== undefined;
  const secrets = before === 'unknown' || after === 'unknown' ? 'unknown' : [...before, ...after];
  return given(b.token ?? a.token, isChanged ? secrets : undefined);
}

/** The effects of a patch that need not be for the account. */
export function mayBeGiven({ token, pullSecrets }: AccountGiven): AccountGiven {
  return {
    ...(token === undefined ? {} : { token: 'unknown' }),
    ...(pullSecrets === undefined ? {} : { pullSecrets: 'unknown' }),
  };
}

function operationOn(operation: MapNode): AccountGiven | undefined {
  const path = readLiteral(operation, 'path');
  const isRemoved = readLiteral(operation, 'op') === 'remove';
  const found = operation.get('value');
  const value = typeof found === 'string' ? undefined : found.value;
  if (path === '/automountServiceAccountToken') return { token: isRemoved ? 'removed' : tokenOf(value) };
  if (path === '/imagePullSecrets/-') return { pullSecrets: nameIn(value) };
  return path?.startsWith('/imagePullSecrets') === true ? { pullSecrets: 'unknown' } : undefined;
}

function given(token: AccountGiven['token'], pullSecrets: AccountGiven['pullSecrets']): AccountGiven | undefined {
  if (token === undefined && pullSecrets === undefined) return undefined;
  return { ...(token === undefined ? {} : { token }), ...(pullSecrets === undefined ? {} : { pullSecrets }) };
}

function tokenOf(value: YamlNode | 'unknown' | undefined): NonNullable<AccountGiven['token']> {
  if (typeof value === 'string' || value?.kind !== 'scalar') return 'unknown';
  return value.isNull ? 'removed' : (meantBooleanOf(value) ?? 'unknown');
}

function namesIn(secrets: SeqNode | 'unknown'): readonly string[] | 'unknown' {
  if (secrets === 'unknown' || !secrets.complete) return 'unknown';
  const names = secrets.items.map(nameIn);
  return names.includes('unknown') ? 'unknown' : names.flat();
}

function nameIn(secret: YamlNode | undefined): readonly string[] | 'unknown' {
  const name = secret?.kind === 'map' ? readLiteral(secret, 'name') : undefined;
  return name === undefined ? 'unknown' : [name];
}
