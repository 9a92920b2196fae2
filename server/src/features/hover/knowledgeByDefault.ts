import { ofAccounts, ofZones } from '../../charts/evaluate/origins.ts';
import { type Origin, releaseAction } from '../../charts/values/value.ts';
import { accountFields, identityOf } from '../../kubernetes/accounts/identity.ts';
import { zoneVariablesOf } from '../../kubernetes/clocks/zoneVariables.ts';
import type { Container, PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Message } from '../../messages/message.ts';
import { contains, type Span } from '../../text/span.ts';
import type { MapNode, Pair } from '../../yaml/tree/node.ts';
import { type PodByDefault, podsByDefault } from '../shared/podsByDefault.ts';
import { hasAccount } from './account/podIdentity.ts';
import { clockLines } from './clock/clockLines.ts';
import type { Knowledge } from './knowledgeAt.ts';
import * as messages from './messages.ts';
import type { Line } from './shared/hoverText.ts';

/**
 * What the default values of a chart make of the thing at an offset of a template: of a pod at the key of its spec or at
 * its account, of a container at its name or its zone. Undefined elsewhere, and if these values decide nothing there.
 */
export function knowledgeByDefault(offset: number, checked: Checked, now: number): Knowledge | undefined {
  for (const found of podsByDefault(checked)) {
    const { pod } = found;
    const account = () => accountLines(found);
    const clock = (container: Container) => () => zoneLines(container, found, now);
    const things: readonly { readonly span: Span; readonly tell: () => readonly Line[] }[] = [
      ...(pod.pair === undefined ? [] : [{ span: pod.key.span, tell: account }]),
      ...accountFields.flatMap(key => pairOf(pod.node, key, account)),
      ...pod.containers.flatMap(container => [
        ...pairOf(container.node, 'name', clock(container)),
        ...zoneVariablesOf(container.node).map(({ span }) => ({ span, tell: clock(container) })),
      ]),
    ];
    const here = things
      .map(({ span, tell }) => ({ span: found.sourceOf(span), tell }))
      .find(({ span }) => contains(span, { start: offset, end: offset }));
    const lines = here?.tell() ?? [];
    if (here !== undefined && lines.length > 0) return { span: here.span, lines };
  }
  return undefined;
}

/** The account that a pod has by these values. */
export function accountByDefault(
  found: PodByDefault,
): { readonly account: string; readonly from: readonly Origin[]; readonly field: Span | undefined } | undefined {
  const { pod, checked } = found;
  const identity = identityOf(pod);
  if (!hasAccount(pod, checked)) return undefined;
  const field = accountFields.map(key => pod.node.own(key)).find(pair => pair !== undefined);
  const printed = field && found.printedIn(field.span);
  const account =
    identity === 'unknown' ? textOf(field, pod) : identity.from === 'nothing' ? 'default' : identity.account;
  if (account === undefined) return undefined;
  const around = pod.pair?.span ?? pod.node.span;
  const from = printed?.from.length ? printed.from : found.originsIn(around, ofAccounts);
  return { account, from, field: field?.span };
}

/** The text of a field with the name of the release in it; undefined if anything else in it is not known. */
function textOf(field: Pair | undefined, { resource }: PodSpec): string | undefined {
  if (field === undefined) return undefined;
  const written = resource.document.text.slice(field.colonEnd, field.span.end).trim();
  const text = written.replaceAll(releaseAction, 'RELEASE').replaceAll(/^["']|["']$/g, '');
  return text === '' || text.includes('{{') ? undefined : text;
}

/** The zone that is printed as the variable TZ of a container. */
export function zoneByDefault(
  container: Container,
  found: PodByDefault,
): { readonly zone: string; readonly from: readonly Origin[]; readonly value: Span } | undefined {
  const value = zoneVariablesOf(container.node).at(-1)?.own('value');
  const printed = value && found.printedIn(value.span);
  if (value === undefined || printed === undefined || value.value?.kind !== 'scalar') return undefined;
  return { zone: value.value.value, from: printed.from, value: value.span };
}

function accountLines(found: PodByDefault): readonly Line[] {
  const known = accountByDefault(found);
  const [origin] = known?.from ?? [];
  if (known === undefined || origin === undefined) return [];
  return [{ message: messages.accountByDefault({ account: known.account, ...shownOf(origin) }) }];
}

function zoneLines(container: Container, found: PodByDefault, now: number): readonly Line[] {
  const zone = zoneByDefault(container, found);
  const [origin] = zone?.from ?? [];
  if (zone !== undefined && origin !== undefined)
    return [{ message: messages.zoneByDefault({ zone: zone.zone, line: lineOf(origin) }) }];
  const [decisive] = found.originsIn(container.node.span, ofZones);
  const [clock] = clockLines(container, found.pod, found.checked, now);
  if (decisive === undefined || clock === undefined || clock.reason !== undefined) return [];
  const reason: Message = messages.sinceByDefault(shownOf(decisive));
  return [{ message: messages.byDefault() }, { message: clock.message, reason, isItem: true }];
}

/** The words `true` and `false` are no text of a manifest. */
function shownOf(origin: Origin): messages.Since {
  const { path, shown } = origin;
  const word = shown === 'true' || shown === 'false' ? shown === 'true' : (shown ?? null);
  return { path, shown: word, line: lineOf(origin) };
}

function lineOf({ at }: Origin): number {
  return at.range.start.line + 1;
}

function pairOf(
  map: MapNode,
  key: string,
  tell: () => readonly Line[],
): readonly { span: Span; tell: () => readonly Line[] }[] {
  const pair = map.own(key);
  return pair === undefined ? [] : [{ span: pair.span, tell }];
}
