import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { sourcesOf } from '../objects/applicationSources.ts';
import { literalOf, readItems, readLiteral, readMap, readPath, readSeq } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** What a k8tz that the workspace installs gives to objects without annotations, or may give them. */
export type K8tzRelease = {
  readonly pods: boolean;
  readonly cronJobs: boolean;
  /** The namespaces that it leaves alone. */
  readonly except: readonly string[];
};

/**
 * The release of the chart k8tz that an object is, or the Deployment that it makes; undefined for any other object. Values
 * of texts are not known.
 */
export function k8tzReleaseOf({ group, kind, node, namespace }: Resource): K8tzRelease | undefined {
  const spec = readPath(node, 'spec');
  if (spec === undefined) return undefined;
  if (group === 'apps' && kind === 'Deployment') return byContainers(spec, namespace);
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') {
    const chart = readPath(spec, 'chart', 'spec');
    if (chart === undefined || readLiteral(chart, 'chart') !== 'k8tz') return undefined;
    const values = readMap(spec, 'values');
    return values === 'unknown' || spec.get('valuesFrom') !== 'absent' ? anything : byValues(values);
  }
  if (group === 'helm.cattle.io' && kind === 'HelmChart') return isK8tz(spec) ? anything : undefined;
  if (group !== 'argoproj.io' || kind !== 'Application') return undefined;
  const sources = sourcesOf(spec);
  return sources.some(isK8tz) ? anything : undefined;
}

/** The release by the arguments of its container (k8tz, `cmd/webhook.go`). */
function byContainers(spec: MapNode, namespace: string | undefined): K8tzRelease | undefined {
  const pod = readPath(spec, 'template', 'spec');
  const own = pod && readItems(pod, 'containers').find(runsK8tz);
  if (own?.kind !== 'map') return undefined;
  const seq = readSeq(own, 'args');
  if (typeof seq === 'string' || !seq.complete) return anything;
  const values = seq.items.map(literalOf);
  if (values.includes(undefined)) return anything;
  const isOn = (flag: string) => values.includes(flag) || values.includes(`${flag}=true`);
  return {
    pods: !values.includes('--inject=false'),
    cronJobs: isOn('--cronJobTimeZone'),
    except: [namespace ?? 'k8tz', 'kube-system'],
  };
}

function runsK8tz(container: YamlNode | undefined): boolean {
  return container?.kind === 'map' && /(?:^|\/)k8tz(?:[:@]|$)/.test(readLiteral(container, 'image') ?? '');
}

function isK8tz(source: YamlNode | undefined): boolean {
  return source?.kind === 'map' && /^(?:.*\/)?k8tz$/.test(readLiteral(source, 'chart') ?? '');
}

const own = ['k8tz', 'kube-system'];
const anything: K8tzRelease = { pods: true, cronJobs: true, except: [] };

/** The release by the chart's values and their defaults (k8tz, `charts/k8tz/values.yaml`). */
function byValues(values: MapNode | 'absent'): K8tzRelease {
  if (values === 'absent') return { pods: true, cronJobs: false, except: own };
  const webhook = readMap(values, 'webhook');
  const ignored = typeof webhook === 'string' ? webhook : readSeq(webhook, 'ignoredNamespaces');
  const names = typeof ignored === 'string' ? [] : ignored.items.map(literalOf).filter(name => name !== undefined);
  return {
    pods: readLiteral(values, 'injectAll') !== 'false',
    cronJobs: values.get('cronJobTimeZone') !== 'absent' && readLiteral(values, 'cronJobTimeZone') !== 'false',
    except: ignored === 'absent' ? own : [readLiteral(values, 'namespace') ?? 'k8tz', ...names],
  };
}
