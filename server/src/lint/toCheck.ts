import type { Cluster } from '../cases/cluster/cluster.ts';
import { type Case, casesOf } from '../cases/object/case.ts';
import { casesOfPatch } from '../cases/object/casesOfPatch.ts';
import { isValuesName } from '../kubernetes/delivery/chart.ts';
import { inlinePatchesIn } from '../kubernetes/delivery/inlinePatches.ts';
import { isKustomization } from '../kubernetes/delivery/kustomization.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { readLiteral } from '../kubernetes/objects/read.ts';
import { type Resource, resourcesOf, spanOf } from '../kubernetes/objects/resource.ts';
import { type PatchObject, patchObjectsOf } from '../kubernetes/patches/patchObjects.ts';
import { objectsInValues, valuesOfRelease } from '../kubernetes/pods/objectsInValues.ts';
import { podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { firstUsesBy, usesOf } from '../placements/reached.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';

/** Something in a document that rules check, and its cases. */
export type ToCheck = {
  readonly span: Span;
  readonly cases: readonly Case[];
  /** The place in the document of a place in a patch that is a text of it; absent for what is none. */
  readonly placeOf?: (span: Span) => Span;
};

/** The objects in a document, and the patches that bring something to the pods of objects of other files. */
export function toCheckIn(document: YamlDocument, uri: string, cluster: Cluster, kinds: Kinds): readonly ToCheck[] {
  const described = objectsOf(document, uri);
  const objects = [...described, ...valuesIn(document, described, uri, cluster)];
  const own = (object: Resource): ToCheck => ({ span: spanOf(object), cases: casesOf(object, uri, cluster, kinds) });
  const uses = cluster.placements.arePatches(uri) ? usesOf(uri, cluster.kustomizations) : [];
  if (uses.length === 0) return objects.flatMap(object => [own(object), ...inlineOf(object, uri, cluster, kinds)]);
  const patches = patchObjectsOf(document).flatMap((patch): readonly ToCheck[] => {
    const object = objects.find(({ node }) => node.span === patch.span);
    if (object !== undefined && podSpecsOf(object, kinds).length === 0) return [own(object)];
    const cases = casesOfPatch(patch, uses, cluster, kinds);
    if (cases !== undefined) return [{ span: patch.span, cases }];
    return object === undefined ? [] : [own(object)];
  });
  return patches;
}

function inlineOf(object: Resource, uri: string, cluster: Cluster, kinds: Kinds): readonly ToCheck[] {
  const inline = inlinePatchesIn(object);
  const kustomizations = inline.length === 0 ? [] : kustomizationsBy(object, uri, cluster);
  return inline.flatMap(({ use, document, placeOf }) => {
    const uses = kustomizations.map(first => ({ ...first, use: first.use + use }));
    const check = (patch: PatchObject): ToCheck => ({
      span: placeOf(patch.span),
      cases: casesOfPatch(patch, uses, cluster, kinds) ?? [],
      placeOf,
    });
    return patchObjectsOf(document).map(check);
  });
}

/** The kustomization that an object of a file is, or those for which it stands, with their first patches. */
function kustomizationsBy({ kind, name }: Resource, uri: string, { kustomizations }: Cluster) {
  return firstUsesBy(uri, kind === 'ApplicationSet' ? undefined : name, kustomizations);
}

/** A kustomization need not have `apiVersion` and `kind`. */
function objectsOf(document: YamlDocument, uri: string): readonly Resource[] {
  const { root, part } = document;
  if (!isKustomization(uri) || part !== 'whole' || root?.kind !== 'map') return resourcesOf(document);
  const isSaid = ['apiVersion', 'kind'].every(key => root.get(key) !== 'absent');
  if (isSaid) return resourcesOf(document);
  const kind = readLiteral(root, 'kind') ?? 'Kustomization';
  const unnamed = { name: undefined, namespace: undefined };
  return [{ document, node: root, group: 'kustomize.config.k8s.io', version: 'v1beta1', kind, ...unnamed }];
}

/** What the values in a document give to pods of a chart: those of a file of values, or of the objects in it. */
function valuesIn(
  document: YamlDocument,
  objects: readonly Resource[],
  uri: string,
  cluster: Cluster,
): readonly Resource[] {
  const { root, part } = document;
  if (part === 'whole' && root?.kind === 'map' && isValuesName(uri) && cluster.chartSources.isInChart(uri))
    return objectsInValues(document, root);
  return objects.flatMap(object => valuesOfRelease(object).flatMap(values => objectsInValues(document, values)));
}
