// What the schema of a custom resource says of pods, accounts and zones, in the form of customKinds.gen.ts.

/** The entries of a schema (OpenAPI v3), each with a path. */
export function entriesOf(schema) {
  const found = { pods: [], holders: [], references: [], zones: [], containers: [] };
  look(schema, [], found);
  const holders = new Map(found.holders.map(path => [path, []]));
  for (const container of found.containers) {
    const holder = found.holders.filter(path => isBelow(container, path)).sort((a, b) => b.length - a.length)[0];
    const parent = holder ?? 'spec';
    if (parent === 'spec' && !holders.has('spec')) holders.set('spec', []);
    holders.get(parent)?.push(container === parent ? '.' : container.slice(parent.length + 1));
  }
  return [
    ...found.pods,
    ...[...holders].map(([path, within]) => `-${path}${within.length === 0 ? '' : `:${within.join(',')}`}`),
    ...found.references.map(path => `!${path}`),
    ...found.zones,
  ];
}

function isBelow(path, holder) {
  return path === holder || path.startsWith(`${holder}.`);
}

/** Inputs and results of a step, in which Argo Workflows repeats the same a hundred times. */
const repeated = ['arguments', 'inputs', 'outputs', 'hooks', 'dag', 'data', 'resource', 'executorPlugins', 'status'];

function look(schema, path, found) {
  if (schema === null || typeof schema !== 'object' || path.length > 30) return;
  const { properties = {} } = schema;
  const here = path.join('.').replaceAll('.[]', '[]');
  const isPod = isPodSpec(schema);
  if (isPod) found.pods.push(`${schema.required?.includes('containers') ? '=' : '~'}${here}`);
  if (isPod) return;
  const ofAccount = ['serviceAccountName', 'serviceAccount'].filter(key => properties[key]?.type === 'string');
  if (ofAccount.length > 0) found.holders.push(here);
  if (properties.env?.items?.properties?.valueFrom !== undefined) found.containers.push(here);
  for (const key of ['serviceAccountRef', 'serviceAccount']) {
    const fields = properties[key]?.properties ?? {};
    if ('name' in fields && ('namespace' in fields || 'audiences' in fields)) found.references.push(join(here, key));
  }
  for (const zone of ['timezone', 'timeZone']) {
    const schedules = properties[zone]?.type === 'string' ? schedulesOf(properties) : [];
    if (schedules.length > 0) found.zones.push(`@${here}:${zone}:${schedules.join(',')}`);
  }
  for (const [key, value] of Object.entries(properties)) {
    if (!repeated.includes(key)) look(value, [...path, key], found);
  }
  if (path.at(-1) === '[]' && path.at(-2) === '[]') return;
  look(schema.items, [...path, '[]'], found);
  look(schema.additionalProperties, [...path, '*'], found);
}

function isPodSpec({ properties = {}, required = [] }) {
  const isAlike = ['containers', 'volumes', 'serviceAccountName'].every(key => key in properties);
  return isAlike && ('restartPolicy' in properties || required.includes('containers'));
}

function schedulesOf(properties) {
  return ['schedule', 'schedules', 'cron'].flatMap(key => {
    if (properties[key] === undefined) return [];
    return properties[key].properties?.cron === undefined ? [key] : [`${key}.cron`];
  });
}

function join(path, key) {
  return path === '' ? key : `${path}.${key}`;
}
