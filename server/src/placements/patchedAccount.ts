import type { AccountFact, KustomizationFact } from '../facts/facts.ts';
import { type AccountGiven, bothGiven, mayBeGiven } from '../kubernetes/patches/accountPatch.ts';
import { once, onceEach } from '../text/known.ts';
import { choiceOf } from './choice.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';
import { startOf, type Travel, throughPatches, travelThrough } from './travel.ts';

/** An account as it is applied; `doubtful` if it is not known whether its token is mounted. */
export type PatchedAccount = { readonly account: AccountFact; readonly isDoubtful: boolean };

/** An account with the effects of the patches in some of its placements. */
export function patchedAccount(
  account: AccountFact,
  placements: readonly Placement[],
  among: Kustomizations,
): PatchedAccount {
  const all = placements.map(placement => withGiven(account, givenTo(account, placement, among)));
  const [first = { account, isDoubtful: false }, ...others] = all;
  const isSame = others.every(other => effectOf(other) === effectOf(first));
  return isSame ? first : withGiven(account, { token: 'unknown', pullSecrets: 'unknown' });
}

function withGiven(account: AccountFact, given: AccountGiven | undefined): PatchedAccount {
  if (given === undefined) return { account, isDoubtful: false };
  const { token, pullSecrets = [] } = given;
  const { tokenOff: _, automount: written, ...rest } = account;
  const imagePullSecrets = [...account.imagePullSecrets, ...(pullSecrets === 'unknown' ? [] : pullSecrets)];
  if (token === undefined) return { account: { ...account, imagePullSecrets }, isDoubtful: false };
  const at = written?.at ?? account.at;
  const automount = token === 'removed' ? {} : { automount: { value: token === true, at } };
  return { account: { ...rest, imagePullSecrets, ...automount }, isDoubtful: token === 'unknown' };
}

function effectOf({ account: { automount, imagePullSecrets }, isDoubtful }: PatchedAccount): string {
  return JSON.stringify([automount?.value, imagePullSecrets, isDoubtful]);
}

function givenTo(account: AccountFact, { chain }: Placement, among: Kustomizations): AccountGiven | undefined {
  if (chain === undefined) return { token: 'unknown', pullSecrets: 'unknown' };
  let given: AccountGiven | undefined;
  let travel = startOf(account.namespace);
  const object = { group: '', kind: 'ServiceAccount', name: account.name, namespace: account.namespace };
  for (const kustomization of chain.flatMap(one => among.passedAt(one))) {
    given = bothGiven(given, givenIn(kustomization, travel, object, among));
    travel = travelThrough(travel, kustomization, object, among);
  }
  return given;
}

function givenIn(
  kustomization: KustomizationFact,
  before: Travel,
  object: Parameters<typeof throughPatches>[2],
  among: Kustomizations,
): AccountGiven | undefined {
  return patchesIn(kustomization, among)
    .map(({ use, piece, target }) => {
      const travel = throughPatches(before, kustomization, object, among, use);
      const choice = choiceOf(target, piece, object, travel, among);
      return choice === 'not' ? undefined : choice === 'maybe' ? mayBeGiven(piece.account) : piece.account;
    })
    .reduce(bothGiven, undefined);
}

/** The patches of a kustomization that may change accounts. */
const patchesIn = onceEach((kustomization: KustomizationFact, among: Kustomizations) =>
  kustomization.patches.flatMap((patch, use) =>
    (patch.pieces ?? among.piecesAt(patch, kustomization.uri) ?? []).flatMap(piece =>
      piece.account === undefined ? [] : [{ use, target: patch.target, piece: { ...piece, account: piece.account } }],
    ),
  ),
);

/** Whether a kustomization has such patches. */
export const patchAccounts = once((among: Kustomizations) => among.all.some(one => patchesIn(one, among).length > 0));
