import { Chance } from './chance.mjs';
import { objects } from './objects.mjs';
import { patch } from './patches.mjs';

/** The files of a tree by their paths: a base, one or two overlays, and sometimes something between or beside them. */
export function treeOf(seed) {
  const chance = new Chance(seed);
  const files = { 'base/objects.yaml': objects(chance) };
  files['base/kustomization.yaml'] = kustomization(
    ['objects.yaml'],
    chance.some(0.2, () => changes(chance)),
  );
  let below = '../base';
  if (chance.is(0.2)) {
    files['middle/kustomization.yaml'] = kustomization([below], changes(chance));
    below = '../middle';
  }
  const hasComponent = chance.is(0.2);
  if (hasComponent) {
    files['component/kustomization.yaml'] =
      `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${changes(chance)}`;
  }
  const overlays = chance.is(0.5) ? ['overlay-a', 'overlay-b'] : ['overlay-a'];
  for (const name of overlays) {
    const component = hasComponent && chance.is(0.7) ? 'components: [../component]\n' : '';
    files[`${name}/kustomization.yaml`] = kustomization([below], `${component}${changes(chance, files, name)}`);
  }
  // One that takes in both builds each object twice.
  if (overlays.length > 1 && chance.is(0.5)) {
    files['both/kustomization.yaml'] = kustomization(['../overlay-a', '../overlay-b'], '');
  }
  return files;
}

function kustomization(resources, more) {
  return `resources: [${resources.join(', ')}]\n${more}`;
}

/** Changes of names and namespaces, patches, generators. Patches may stand in files of the folder. */
export function changes(chance, files, folder) {
  const patches = Array.from({ length: chance.below(3) }, (_, at) => {
    const { target, text } = patch(chance);
    const isFile = files !== undefined && chance.is(0.4);
    if (isFile) files[`${folder}/patch-${at}.yaml`] = text;
    const quoted = chance.is(0.5) ? `|\n    ${text.trimEnd().replaceAll('\n', '\n    ')}` : JSON.stringify(text);
    const where = target === undefined ? '' : `  target: {${target}}\n`;
    return `- ${isFile ? `path: patch-${at}.yaml` : `patch: ${quoted}`}\n${where}`;
  });
  return [
    chance.some(0.5, () => `namespace: ${chance.one(['shop', 'team'])}\n`),
    chance.some(0.2, () => `namePrefix: ${chance.one(['a-', 'b-'])}\n`),
    chance.some(0.1, () => 'nameSuffix: -x\n'),
    patches.length === 0 ? '' : `patches:\n${patches.join('')}`,
    chance.some(0.2, () => generators(chance)),
  ].join('');
}

/** Data that pods take their zone from, or not. */
function generators(chance) {
  const kind = chance.one(['configMapGenerator', 'configMapGenerator', 'secretGenerator']);
  const behavior = chance.some(0.6, () => `behavior: ${chance.one(['merge', 'replace'])}, `);
  const literal = chance.one(['TZ=Asia/Shanghai', 'TZ="Asia/Shanghai"', 'LEVEL=info']);
  return `${kind}: [{name: zone, ${behavior}literals: ['${literal}']}]\n`;
}
