import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { FixWorkspaceParams, RuleOffer } from '../../../server/src/protocol/fixRequests.ts';
import { byFolder, type FilesOfFolder } from './byFolder.ts';

/** The rules and files whose fixes the user wants. */
type Picked = Required<Pick<FixWorkspaceParams, 'uris' | 'safe' | 'others'>>;

/** Prompts for rules, of which the safe fixes are ticked, and for folders; undefined if none is left. */
export async function pickFixes(offers: readonly RuleOffer[]): Promise<Picked | undefined> {
  const picked = await window.showQuickPick(itemsFor(offers), {
    title: l10n.t('Fix everything'),
    placeHolder: l10n.t('Choose what to fix; a preview follows'),
    canPickMany: true,
    matchOnDetail: true,
  });
  const rules = (picked ?? []).flatMap(({ offer }) => offer ?? []);
  const folders = (picked ?? []).flatMap(({ folder }) => folder ?? []);
  const all = new Set(rules.flatMap(({ uris }) => uris));
  const isOneFolder = foldersOf(offers).length < 2;
  const uris = isOneFolder ? [...all] : folders.flatMap(folder => folder.uris.filter(uri => all.has(uri)));
  if (uris.length === 0) return undefined;
  const safe = rules.filter(({ isSafe }) => isSafe).map(({ rule }) => rule);
  const others = rules.filter(({ isSafe }) => !isSafe).map(({ rule }) => rule);
  return { uris, safe, others };
}

type Item = QuickPickItem & { readonly offer?: RuleOffer; readonly folder?: FilesOfFolder };

function itemsFor(offers: readonly RuleOffer[]): Item[] {
  const items = offers.map(offer => ({
    label: offer.label,
    detail: [offer.rule, ...(offer.others.length > 0 ? [l10n.t('or: {0}', offer.others.join(' · '))] : [])].join(' · '),
    picked: offer.isSafe,
    offer,
  }));
  const folders = foldersOf(offers).map(folder => ({
    label: `$(folder) ${folder.name}`,
    description: folder.uris.length === 1 ? l10n.t('1 file') : l10n.t('{0} files', folder.uris.length),
    picked: true,
    folder,
  }));
  return [
    ...under(
      l10n.t('safe'),
      items.filter(({ picked }) => picked),
    ),
    ...under(
      l10n.t('changes pods'),
      items.filter(({ picked }) => !picked),
    ),
    ...(folders.length > 1 ? under(l10n.t('in these folders'), folders) : []),
  ];
}

function under(label: string, items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function foldersOf(offers: readonly RuleOffer[]): readonly FilesOfFolder[] {
  return byFolder(offers.flatMap(({ uris }) => uris));
}
