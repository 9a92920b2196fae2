import type { ValueAt } from '../../charts/values/value.ts';
import { textTree, type ValueTree } from '../../charts/values/valueTree.ts';
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
 * Fixes of a container of a template in the values of its chart: the variable TZ in an empty list or map there, if the
 * template takes it into that container. Each is tried: with it, nothing is found at the container any more.
 */
export function valueFixes(finding: Finding, checked: Checked, { computerZone, answers }: FixContext): readonly Fix[] {
  if (finding.rule !== 'missing-timezone-mount') return [];
  const { settings, cluster } = checked;
  const named = settings.timeZone === 'node' ? undefined : settings.timeZone;
  const zone = named ?? cluster.references.zones()[0] ?? computerZone;
  return emptyValues(finding, checked).flatMap(value => {
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

type EmptyValue = { readonly path: string; readonly isList: boolean; readonly at: ValueAt };

/** The empty lists and maps of values.yaml that decided a finding. */
function emptyValues({ related }: Finding, { uri, cluster }: Checked): readonly EmptyValue[] {
  return related.flatMap(({ place, message: { key, args } }) => {
    const { path, shown } = args as { readonly path?: unknown; readonly shown?: unknown };
    if (key !== 'case.decided-by' || typeof path !== 'string' || (shown !== '[]' && shown !== '{}')) return [];
    const places = cluster.chartSources.valuesAt(path.split('.'), uri);
    const at = places.find(one => one.uri === place.uri && one.span.start === place.span.start);
    return at === undefined ? [] : [{ path, isList: shown === '[]', at }];
  });
}

/** A zone to try with. */
const example = 'UTC';

/** Whether a template takes the variable into the container of a finding, and nothing else is wrong then. */
function isTaken({ isList, at }: EmptyValue, finding: Finding, checked: Checked): boolean {
  const [name, zone] = [textTree('TZ', at), textTree(example, at)];
  const tree: ValueTree = isList
    ? listTree(
        mapTree(
          [
            ['name', name],
            ['value', zone],
          ],
          at,
        ),
        at,
      )
    : mapTree([['TZ', zone]], at);
  const facts = checked.cluster.chartSources.factsWith(at, tree);
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

/** The edits, in flow style as what is there. */
function editsOf({ isList, at }: EmptyValue, zone: string): Fix['edits'] {
  const text = isList ? `[{name: TZ, value: ${zone}}]` : `{TZ: ${zone}}`;
  return [{ uri: at.uri, edits: [{ span: at.span, range: at.range, text }] }];
}

function mapTree(entries: readonly (readonly [string, ValueTree])[], { span, range }: ValueAt): ValueTree {
  return { is: 'map', entries, isOpen: false, at: { span, range, isPlace: true } };
}

function listTree(item: ValueTree, { span, range }: ValueAt): ValueTree {
  return { is: 'list', items: [item], at: { span, range, isPlace: true } };
}
