import { isValuesName } from '../../kubernetes/delivery/chart.ts';
import type { Resource } from '../../kubernetes/objects/resource.ts';
import { objectsInValues, valuesOfRelease } from '../../kubernetes/pods/objectsInValues.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { Cluster } from '../cluster/cluster.ts';

/** What the values in a document give to pods of a chart: those of a file of values, or of the objects in it. */
export function valuesIn(
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
