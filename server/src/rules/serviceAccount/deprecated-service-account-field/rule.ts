import { literalOf, readScalar } from '../../../kubernetes/objects/read.ts';
import { isExport, isOwned } from '../../../kubernetes/objects/resource.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { removeEntry, renameKey, setScalar } from '../../../yaml/edit/edits.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { namingTouches } from '../shared/touches.ts';
import * as messages from './messages.ts';

/**
 * The field `serviceAccount` is a deprecated alias of `serviceAccountName` (Kubernetes API reference, "PodSpec"): if
 * both are set, the alias is ignored.
 */
export const rule: ObjectRule<OldField> = {
  id: 'deprecated-service-account-field',
  severity: 'information',
  checks: 'object',
  touches: {
    rename: namingTouches,
    remove: ['remove pod/serviceAccount'],
    move: namingTouches,
  },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap((pod): readonly Report<OldField>[] => {
      const found = pod.node.get('serviceAccount');
      if (isOfTable(context) || isOwned(pod.resource) || typeof found === 'string' || found.value?.kind !== 'scalar')
        return [];
      const { account: given, oldAccount } = pod.surroundings?.patches ?? {};
      const old = found.value;
      const text = typeof oldAccount === 'object' ? oldAccount.to : old.value;
      if (old.isNull || text === '' || oldAccount === 'removed') return [];
      const named = given === 'removed' ? 'absent' : readScalar(pod.node, 'serviceAccountName');
      if (named === 'unknown') return [];
      const isNamed = named !== 'absent' && !named.isNull && named.value !== '';
      const newField = named === 'absent' ? 'absent' : isNamed ? 'named' : 'empty';
      const about: OldField = { pod, newField, account: text };
      const report = { span: found.key.span, about, tags: ['deprecated'] as const };
      if (typeof given === 'object') {
        const wins = winner(given.to, context);
        const isSame = wins === text;
        const message = isSame ? messages.same() : messages.differs({ account: text, wins });
        return [{ ...report, severity: isSame ? 'hint' : 'warning', message }];
      }
      if (!isNamed) {
        return [{ ...report, severity: 'information', message: messages.alone() }];
      }
      const related = [{ at: named.span, message: messages.related() }];
      // A kustomization that renames the account leaves the old field alone.
      const wins = winner(named.value, context);
      if (named.value === text && wins === text) {
        if (isExport(pod.resource)) return [];
        return [{ ...report, severity: 'hint', message: messages.same(), related }];
      }
      // Templates may fill in one value for both.
      if (literalOf(old) === undefined || literalOf(named) === undefined) return [];
      return [{ ...report, severity: 'warning', message: messages.differs({ account: text, wins }), related }];
    }),
  fixes: ({ about }, context) => fixesOf(about, context),
};

/** A custom resource has the keys of its own API, of which `serviceAccount` need not be an alias. */
function isOfTable({ object: { group, kind }, settings }: RuleCase): boolean {
  return settings.kinds.placesOf(group, kind)?.isCustom === true;
}

/** The account that the old field names, and the state of the new field. */
type OldField = {
  readonly pod: PodSpec;
  readonly newField: 'absent' | 'named' | 'empty';
  readonly account: string;
};

/** The account that the new field names as applied; as written if that is not the same in all placements. */
function winner(account: string, { cluster }: RuleCase): string {
  const [applied = account, ...others] = cluster.namesAsApplied(account);
  return others.length === 0 ? applied : account;
}

function fixesOf({ pod, newField, account }: OldField, context: RuleCase): readonly ReportedFix[] {
  const { document } = pod.resource;
  const safe = !isRenamed(account, context);
  const remove = () => removeEntry(document, pod.node, 'serviceAccount');
  if (newField === 'absent') {
    const renamed = renameKey(document, pod.node, 'serviceAccount', 'serviceAccountName');
    return fix({ id: 'rename', title: messages.fixRename(), safe }, renamed);
  }
  if (newField === 'named') return fix({ id: 'remove', title: messages.fixRemove(), safe: true }, remove());
  const set = setScalar(document, pod.node, 'serviceAccountName', account);
  const removed = remove();
  return fix({ id: 'move', title: messages.fixMove(), safe }, set && removed && [...set, ...removed]);
}

/**
 * Whether a kustomization renames the account: it also does so in `serviceAccountName`, but not in the old field, which
 * means another account until it is renamed.
 */
function isRenamed(account: string, { cluster }: RuleCase): boolean {
  const { certain, possible } = cluster.accounts(account);
  return [...certain, ...possible]
    .flatMap(found => cluster.kustomizationsOf(found))
    .some(({ namePrefix, nameSuffix }) => namePrefix !== undefined || nameSuffix !== undefined);
}
