import { commands, Disposable, l10n, type QuickPickItem, type TreeView, window, workspace } from 'vscode';
import type { WorkspaceFindings } from '../findings/workspaceFindings.ts';
import { filterPodsCommand, podsView, refreshPodsCommand, showPodsCommand } from '../server/commandIds.ts';
import type { Server } from '../server/server.ts';
import { type PodFilter, podFilters } from './podRows.ts';
import { PodTree, type Row } from './podTree.ts';

/** Shows the overview of pods in the Explorer, and keeps it up to date while it is visible. */
export function showOverview(server: Server, findings: WorkspaceFindings): Disposable {
  const tree = new PodTree(server);
  const view = window.createTreeView(podsView, { treeDataProvider: tree, showCollapseAll: true });
  let isOld = false;
  const refresh = () => {
    isOld = !view.visible;
    if (view.visible) tree.refresh();
  };
  return Disposable.from(
    tree,
    view,
    findings.onDidChange(refresh),
    workspace.onDidSaveTextDocument(refresh),
    view.onDidChangeVisibility(() => {
      if (isOld) refresh();
    }),
    commands.registerCommand(showPodsCommand, () => commands.executeCommand(`${podsView}.focus`)),
    commands.registerCommand(refreshPodsCommand, () => tree.refresh()),
    commands.registerCommand(filterPodsCommand, () => pickFilters(tree, view)),
  );
}

async function pickFilters(tree: PodTree, view: TreeView<Row>): Promise<void> {
  const labels: Readonly<Record<PodFilter, string>> = {
    UTC: l10n.t('A container shows UTC'),
    default: l10n.t('It runs as the account "default"'),
    token: l10n.t('It has a token of its account'),
  };
  const items = podFilters.map((label): QuickPickItem & { readonly label: PodFilter } => ({
    label,
    description: labels[label],
    picked: tree.filters.has(label),
  }));
  const title = l10n.t('Show only pods with');
  const picked = await window.showQuickPick(items, { title, canPickMany: true });
  if (picked === undefined) return;
  const filters = picked.map(({ label }) => label);
  view.description = filters.join(' · ');
  tree.filter(new Set(filters));
}
