import { type Addition, type ValueTree, withZone } from '../../charts/values/valueTree.ts';
import { zoneVariablesOf } from '../../kubernetes/clocks/zoneVariables.ts';
import { readLiteral } from '../../kubernetes/objects/read.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { lint } from '../../lint/lint.ts';
import type { FixContext } from '../../rules/rule.ts';
import { overlaps } from '../../text/span.ts';
import { podsByDefault } from '../shared/podsByDefault.ts';
import * as messages from './messages.ts';

/**
 * Fixes of a container of a template in the values of its chart: the variable TZ in a list or map there, if the
 * template takes it into that container. Each is tried: with it, nothing is found at the container any more.
 */
export function valueFixes(finding: Finding, checked: Checked, { computerZone, answers }: FixContext): readonly Fix[] {
  if (finding.rule !== 'missing-timezone-mount') return [];
  const { settings, cluster } = checked;
  const named = settings.timeZone === 'node' ? undefined : settings.timeZone;
  const zone = named ?? cluster.references.zones()[0] ?? computerZone;
  return variablesOf(finding, checked).flatMap(value => {
    if (!isTaken(value, finding, checked)) return [];
    const about = (of: string) => ({ id: `${of}:${value.path}`, safe: false });
    const chosen = answers?.timeZone;
    return [
      ...(zone === undefined
        ? []
        : [
            {
              ...about('values'),
              title: messages.fixValue({ zone, path: value.path }),
              ...(named === undefined ? { isChoice: true as const } : {}),
              edits: editsOf(value, zone),
            },
          ]),
      {
        ...about('values-choose'),
        title: messages.fixValueChoose({ path: value.path }),
        asks: 'timeZone' as const,
        edits: chosen === undefined ? [] : editsOf(value, chosen),
      },
    ];
  });
}

/** A list or map of variables in a file of values. */
type Variables = {
  readonly path: string;
  readonly uri: string;
  readonly tree: ValueTree & { readonly is: 'list' | 'map' };
};

/** The lists and maps of values.yaml that decided a finding. */
function variablesOf({ related }: Finding, { uri, cluster }: Checked): readonly Variables[] {
  return related.flatMap(({ place, message: { key, args } }) => {
    const { path } = args as { readonly path?: unknown };
    if (key !== 'case.decided-by' || typeof path !== 'string') return [];
    const all = cluster.chartSources.treesAt(path.split('.'), uri);
    const found = all.find(({ uri: file, tree }) => file === place.uri && tree.at.span.start === place.span.start);
    const { tree } = found ?? {};
    if (found === undefined || (tree?.is !== 'list' && tree?.is !== 'map') || additionTo(tree) === undefined) return [];
    return [{ path, uri: found.uri, tree }];
  });
}

/** Whatever is empty is written anew, in flow style as it is. */
function additionTo(tree: Variables['tree']): Addition | undefined {
  const isEmpty = tree.is === 'list' ? tree.items.length === 0 : tree.entries.length === 0 && !tree.isOpen;
  if (!isEmpty) return mayTakeZone(tree) ? tree.addition : undefined;
  const [before, after] = tree.is === 'list' ? ['[{name: TZ, value: ', '}]'] : ['{TZ: ', '}'];
  return { at: tree.at, before, after };
}

/** Whether it is of variables by their names, without TZ. */
function mayTakeZone(tree: Variables['tree']): boolean {
  if (tree.is === 'map') return tree.entries.every(([key]) => key !== 'TZ');
  return tree.items.every(item => {
    const [, name] = (item.is === 'map' ? item.entries : []).find(([key]) => key === 'name') ?? [];
    return name?.is === 'text' && name.value !== 'TZ';
  });
}

/** A zone to try with. */
const example = 'UTC';

/** Whether a template takes the variable into the container of a finding, and nothing else is wrong then. */
function isTaken({ uri, tree }: Variables, finding: Finding, checked: Checked): boolean {
  const facts = checked.cluster.chartSources.factsWith(uri, tree, withZone(tree, example));
  if (facts === undefined) return false;
  const tried = { ...checked, cluster: checked.cluster.with(facts) };
  const isGiven = podsByDefault(tried).some(({ pod, sourceOf }) =>
    pod.containers.some(
      ({ node }) =>
        overlaps(sourceOf(node.span), finding.span) &&
        zoneVariablesOf(node).some(entry => readLiteral(entry, 'value') === example),
    ),
  );
  if (!isGiven) return false;
  const after = lint(tried);
  const before = new Set(checked.findings.map(keyOf));
  return after.every(other => {
    const isHere = other.rule === finding.rule && overlaps(other.span, finding.span);
    return isHere ? !isByDefault(other) : before.has(keyOf(other));
  });
}

function isByDefault({ related, of: { found } }: Finding): boolean {
  return (
    ('context' in found && found.isByDefault === true) || related.some(one => one.message.key === 'case.decided-by')
  );
}

function keyOf({ rule, span }: Finding): string {
  return `${rule} ${span.start} ${span.end}`;
}

function editsOf({ uri, tree }: Variables, zone: string): Fix['edits'] {
  const addition = additionTo(tree);
  if (addition === undefined) return [];
  const { at, before, after } = addition;
  return [{ uri, edits: [{ span: at.span, range: at.range, text: `${before}${zone}${after}` }] }];
}
