import { parse, stringify } from 'yaml';
import { Chance } from './chance.mjs';
import { changes, treeOf } from './tree.mjs';

/**
 * A tree whose overlay Flux or Argo CD applies, with changes of its own: its files, and those of the tree in which these
 * changes stand in the overlay's own kustomization, as both write them there before they build it.
 */
export function deliveredTree(seed) {
  const chance = new Chance(seed + 1_000_000);
  const tree = Object.fromEntries(Object.entries(treeOf(seed)).filter(([name]) => !/^(?:both|overlay-b)\//.test(name)));
  const own = parse(tree['overlay-a/kustomization.yaml']);
  const more = parse(changes(chance)) ?? {};
  if ('component/kustomization.yaml' in tree && !own.components && chance.is(0.5)) more.components = ['../component'];
  const merged = {
    ...own,
    ...more,
    patches: [...(own.patches ?? []), ...(more.patches ?? [])],
    components: [...(own.components ?? []), ...(more.components ?? [])],
  };
  const built = { ...tree, 'overlay-a/kustomization.yaml': stringify(merged) };
  const isFlux = chance.is(0.5);
  const fills = isFlux ? undefined : chance.one(['shop', 'filled', undefined]);
  return { files: { ...tree, 'app.yaml': stringify(isFlux ? flux(more) : argo(more, fills)) }, built, fills };
}

function flux({ namespace, ...more }) {
  const target = namespace === undefined ? {} : { targetNamespace: namespace };
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'app', namespace: 'flux-system' },
    spec: { path: './overlay-a', ...target, ...more },
  };
}

function argo(kustomize, fills) {
  const destination = fills === undefined ? {} : { destination: { namespace: fills } };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'app', namespace: 'argocd' },
    spec: { source: { path: 'overlay-a', kustomize }, ...destination },
  };
}

/** Namespaced objects without a namespace get one, as Argo CD fills it in. */
export function filledIn(text, namespace) {
  if (namespace === undefined) return text;
  return text
    .split('---\n')
    .map(part => {
      const object = parse(part);
      if (/^(?:ClusterRoleBinding|Namespace)$/.test(object.kind) || object.metadata.namespace) return part;
      return stringify({ ...object, metadata: { ...object.metadata, namespace } });
    })
    .join('---\n');
}
