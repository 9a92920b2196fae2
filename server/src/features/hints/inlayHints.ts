import type { InlayHint, Range } from 'vscode-languageserver-types';
import { caseOf } from '../../cases/object/case.ts';
import { identityOf } from '../../kubernetes/accounts/identity.ts';
import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import type { Container, PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { contains, Spans } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { isUtc } from '../../zones/zoneNames.ts';
import { identityLines } from '../hover/account/accountLines.ts';
import { podIdentity } from '../hover/account/podIdentity.ts';
import { clockLines, zoneShown } from '../hover/clock/clockLines.ts';
import { hoverText, type Line } from '../hover/shared/hoverText.ts';
import type { Abilities } from '../shared/abilities.ts';
import { hintsByDefault } from './hintsByDefault.ts';
import * as messages from './messages.ts';

/**
 * Facts about containers and accounts that are not written beside them: the zone of a clock that no variable of the
 * container names, a token that the account turns off. At most one on a line, and none on a line with a finding, which
 * says more. `now` is in milliseconds of Unix time.
 */
export function inlayHints(range: Range, checked: Checked, abilities: Abilities, now: number): InlayHint[] {
  return finish(inlayHintsInSteps(range, checked, abilities, now));
}

/** Like `inlayHints`, in steps of one document. */
export function* inlayHintsInSteps(
  range: Range,
  checked: Checked,
  abilities: Abilities,
  now: number,
): Steps<InlayHint[]> {
  const { uri, file, settings, cluster } = checked;
  if (!settings.inlayHints) return [];
  const asked = file.lines.spanOf(range);
  const hints = new Map<number, InlayHint>();
  const found = linesOf(checked);
  for (const { span, document } of file.documents) {
    if (document === undefined || span.end < asked.start || span.start > asked.end) continue;
    const pods = resourcesOf(document).flatMap(resource => caseOf(resource, uri, cluster, settings.kinds).pods);
    for (const { at, label, tooltip } of pods.flatMap(pod => hintsOf(pod, checked, abilities, now))) {
      const offset = at + span.start;
      const position = file.lines.positionAt(offset);
      const isTaken = hints.has(position.line) || found.someAround({ start: position.line, end: position.line });
      if (isTaken || !contains(asked, { start: offset, end: offset })) continue;
      hints.set(position.line, { position, label, paddingLeft: true, tooltip: tooltipOf(tooltip, abilities) });
    }
    yield;
  }
  for (const { at, label } of hintsByDefault(checked)) {
    const position = file.lines.positionAt(at);
    const isTaken = hints.has(position.line) || found.someAround({ start: position.line, end: position.line });
    if (isTaken || !contains(asked, { start: at, end: at })) continue;
    hints.set(position.line, { position, label: say(label, abilities.language), paddingLeft: true });
  }
  return [...hints.values()];
}

/** A hint; `at` is the offset in the document after which it stands. */
type Hint = { readonly at: number; readonly label: string; readonly tooltip: readonly Line[] };

function hintsOf(pod: PodSpec, checked: Checked, abilities: Abilities, now: number): readonly Hint[] {
  const containers = pod.containers.filter(({ section, sidecar }) => section === 'containers' || sidecar);
  return [
    ...accountHint(pod, checked, abilities),
    ...containers.flatMap(container => clockHint(container, pod, checked, abilities, now)),
  ];
}

function clockHint(
  container: Container,
  pod: PodSpec,
  checked: Checked,
  abilities: Abilities,
  now: number,
): readonly Hint[] {
  const name = container.node.own('name');
  const label = zoneLabel(container, pod, checked, abilities);
  if (name === undefined || label === undefined) return [];
  return [{ at: name.span.end, label, tooltip: clockLines(container, pod, checked, now) }];
}

/** Undefined if a value of the container itself names it, or nothing is known. */
function zoneLabel(container: Container, pod: PodSpec, checked: Checked, { language }: Abilities): string | undefined {
  const shown = zoneShown(container, pod, checked);
  switch (shown?.by) {
    case 'nothing':
      // If UTC is the wanted zone, it is no news that nearly every container shows it.
      return isUtc(checked.settings.timeZone) ? undefined : 'UTC';
    case 'vainVariable':
    case 'noZone':
      return 'UTC';
    case 'mount':
    case 'configMap':
    case 'k8tz':
      return shown.zone;
    case 'node':
      return say(messages.node(), language);
    default:
      return undefined;
  }
}

function accountHint(pod: PodSpec, checked: Checked, { language }: Abilities): readonly Hint[] {
  if (pod.form === 'fields') return [];
  const written = identityOf(pod);
  const identity = podIdentity(pod, checked);
  if (identity === undefined || written === 'unknown') return [];
  const { account, namespace, token } = identity;
  // That a token is mounted is the rule, and no news.
  const isOff = token !== 'unknown' && token.by !== 'pod' && !token.mounted;
  const tooltip = identityLines(pod, checked);
  if (written.from !== 'nothing') {
    const field = pod.node.own(written.from);
    if (field === undefined || !isOff) return [];
    return [{ at: field.span.end, label: say(messages.tokenOff(), language), tooltip }];
  }
  if (pod.pair === undefined || written.emptyField !== undefined) return [];
  const who = namespace === undefined ? account : `${namespace}:${account}`;
  return [{ at: pod.pair.colonEnd, label: say(messages.identity({ account: who, isOff }), language), tooltip }];
}

/** The lines of findings, each from its first to its last. */
function linesOf({ file: { lines }, findings }: Checked): Spans {
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  return new Spans(findings.map(({ span }) => ({ start: lineOf(span.start), end: lineOf(span.end) })));
}

function tooltipOf(lines: readonly Line[], abilities: Abilities): NonNullable<InlayHint['tooltip']> {
  const value = hoverText(lines, abilities);
  return abilities.markdown ? { kind: 'markdown', value } : value;
}
