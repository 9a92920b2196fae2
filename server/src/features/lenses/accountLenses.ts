import type { CodeLens } from 'vscode-languageserver-types';
import type { Cluster } from '../../cases/cluster/cluster.ts';
import { placementsOf } from '../../cases/object/case.ts';
import type { AccountReference, BindingFact } from '../../facts/facts.ts';
import type { AccountUse } from '../../kubernetes/accounts/accountNames.ts';
import { readPath } from '../../kubernetes/objects/read.ts';
import { type Resource, resourcesOf } from '../../kubernetes/objects/resource.ts';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { appliedName, type Placement } from '../../placements/placement.ts';
import { showReferencesCommand } from '../../protocol/commands.ts';
import { shift } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { writtenName } from '../../yaml/edit/writtenName.ts';
import type { DocumentSlot } from '../../yaml/read/file.ts';
import type { Abilities } from '../shared/abilities.ts';
import { mayMean } from '../shared/accountMeant.ts';
import * as messages from './messages.ts';

/** Above each service account of a file: the number of workloads that run as it, and of roles bound to it. */
export function accountLenses(checked: Checked, abilities: Abilities): CodeLens[] {
  return finish(accountLensesInSteps(checked, abilities));
}

/** Like `accountLenses`, in steps of one document. */
export function* accountLensesInSteps(checked: Checked, abilities: Abilities): Steps<CodeLens[]> {
  const lenses: CodeLens[] = [];
  for (const slot of checked.file.documents) {
    lenses.push(...lensesIn(slot, checked, abilities));
    yield;
  }
  return lenses;
}

function lensesIn(
  { span, document }: DocumentSlot,
  { uri, file, cluster }: Checked,
  abilities: Abilities,
): readonly CodeLens[] {
  const resources = document === undefined ? [] : resourcesOf(document);
  return resources.filter(isAccount).flatMap((resource): CodeLens[] => {
    const metadata = readPath(resource.node, 'metadata');
    const written = metadata && writtenName(resource.document, metadata, 'name');
    if (written === undefined || resource.name === undefined) return [];
    const counts = countsOf(resource.name, placementsOf(resource, uri, cluster), cluster);
    const title = say(messages.account(counts), abilities.language);
    const start = span.start + resource.node.span.start;
    const { start: name } = file.lines.rangeOf(shift(written.span, span.start));
    // A command with an empty name is the protocol's form of a text that does nothing.
    const command = abilities.commands.includes(showReferencesCommand)
      ? { title, command: showReferencesCommand, arguments: [uri, name] }
      : { title, command: '' };
    return [{ range: file.lines.rangeOf({ start, end: start }), command }];
  });
}

function isAccount({ group, kind }: Resource): boolean {
  return group === '' && kind === 'ServiceAccount';
}

/**
 * Each object counts once, however many files and fields of it name the account, as it is written or as it is applied.
 */
function countsOf(written: string, placements: readonly Placement[], cluster: Cluster) {
  const names = new Set([written, ...placements.map(placement => appliedName(written, 'ServiceAccount', placement))]);
  const references = [...names].flatMap(name => cluster.references.to(name, undefined)).filter(isMeant);
  const usesFor = (purpose: AccountUse) => references.filter(({ from }) => from.use === purpose);
  const workloads = usesFor('pod').map(use => JSON.stringify([use.namespace, objectOf(use)]));
  const known = new Set(usesFor('pod').map(objectOf));
  // The namespace that such an object names is that of the account, and its own may be another.
  const others = usesFor('other').map(objectOf);
  // Bindings of a group of accounts are no more this account's than any other's.
  const bindings = [...names]
    .flatMap(name => cluster.bindingsTo(name, undefined))
    .filter(binding => binding.account !== undefined && isMeant(binding));
  return {
    workloads: new Set(workloads).size,
    others: new Set(others.filter(object => !known.has(object))).size,
    roles: new Set(bindings.map(({ role, at }) => JSON.stringify(role ?? at))).size,
  };

  function isMeant(naming: AccountReference | BindingFact): boolean {
    return mayMean(naming, placements, cluster);
  }
}

function objectOf({ from, at }: AccountReference): string {
  return JSON.stringify([from.kind, from.name ?? at]);
}
