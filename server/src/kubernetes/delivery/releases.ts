import { sourcesOf } from '../objects/applicationSources.ts';
import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** What installs objects that the workspace does not have, such as a chart of another repository. */
export type Release = {
  /** Absent if it may be any. */
  readonly namespace?: string;
  /** The namespace is a field of its own, which kustomizations leave alone. */
  readonly isTarget: boolean;
};

/** Whether a text may hold a release, or what applies a folder. */
export const mayHoldRelease =
  /\bapiVersion["']?\s*:\s*["']?(?:(?:helm|kustomize)\.toolkit\.fluxcd\.io|helm\.cattle\.io|operators\.coreos\.com|argoproj\.io)\//;

/**
 * The release that an object is: a HelmRelease (Flux), a HelmChart (K3s), a Subscription (OLM) or an Application with a
 * chart (Argo CD); undefined for any other object.
 */
export function releaseOf({ group, kind, namespace, node }: Resource): Release | undefined {
  const spec = readPath(node, 'spec');
  const isHelm =
    (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') ||
    (group === 'helm.cattle.io' && kind === 'HelmChart');
  if (isHelm && spec?.get('targetNamespace') !== 'absent')
    return inNamespace(spec && readLiteral(spec, 'targetNamespace'), true);
  if (isHelm || (group === 'operators.coreos.com' && kind === 'Subscription')) return inNamespace(namespace, false);
  if (group !== 'argoproj.io' || kind !== 'Application' || spec === undefined) return undefined;
  const sources = sourcesOf(spec);
  const hasChart = sources.some(source => source?.kind === 'map' && source.get('chart') !== 'absent');
  const destination = readPath(spec, 'destination');
  return hasChart ? inNamespace(destination && readLiteral(destination, 'namespace'), true) : undefined;
}

function inNamespace(namespace: string | undefined, isTarget: boolean): Release {
  return { ...(namespace === undefined ? {} : { namespace }), isTarget };
}
