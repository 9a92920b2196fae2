import type { Doubtful } from '../../yaml/read/doubts.ts';

/**
 * Whether findings on accounts and time zones may depend on whether an entry or an item is there, by its key and
 * its text. The conditions of the rest of a template need no cases.
 */
export function matters({ key, node }: Doubtful, text: string): boolean {
  if (key === undefined) return isUnknownItem(node, text) || mentionsZone(text);
  const decides = deciding.get(key);
  return decides === undefined || decides(text);
}

/** An item that is not known, or whose name or place is not. */
function isUnknownItem(node: Doubtful['node'], text: string): boolean {
  if (node === undefined) return true;
  if (node.kind !== 'map' || node.own('image') !== undefined) return false;
  const values = ['name', 'mountPath'].flatMap(key => node.own(key) ?? []).map(({ value }) => value);
  if (values.length === 0) return text.includes('{{');
  return values.some(value => value?.kind !== 'scalar' || value.value.includes('{{'));
}

function mentionsZone(text: string): boolean {
  return /tz|zone|localtime/i.test(text);
}

function mayGiveZone(text: string): boolean {
  return text.includes('{{') || mentionsZone(text);
}

/** A value that is not known is taken for what is usual. */
function saysWindows(text: string): boolean {
  return /windows/i.test(text);
}

function mayHoldZoneOrToken(text: string): boolean {
  return mentionsZone(text) || text.includes('serviceAccountToken');
}

const deciding: ReadonlyMap<string, (text: string) => boolean> = new Map<string, (text: string) => boolean>([
  ...['nodeSelector', 'affinity', 'os', 'securityContext'].map(key => [key, saysWindows] as const),
  ...['env', 'envFrom', 'volumeMounts', 'args', 'command'].map(key => [key, mayGiveZone] as const),
  ...['volumes', 'volumeClaimTemplates'].map(key => [key, mayHoldZoneOrToken] as const),
  ['lifecycle', mentionsZone],
  ['labels', text => text.includes('control-plane')],
  ['image', text => !text.includes('{{')],
]);
