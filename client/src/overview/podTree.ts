import {
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocumentShowOptions,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import { type PodOverview, podsRequest } from '../../../server/src/protocol/podsRequest.ts';
import type { Server } from '../server/server.ts';
import { groupsOf, type PodFilter, wordsOf } from './podRows.ts';

/** A row of the overview: its look, and the rows below it. */
export type Row = { readonly item: TreeItem; readonly rows: readonly Row[] };

/** Every pod of the workspace with its clocks, schedules and identity, grouped by where it is applied. */
export class PodTree implements TreeDataProvider<Row>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #filters: ReadonlySet<PodFilter> = new Set();

  constructor(server: Server) {
    this.#server = server;
  }

  get filters(): ReadonlySet<PodFilter> {
    return this.#filters;
  }

  filter(filters: ReadonlySet<PodFilter>): void {
    this.#filters = filters;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getTreeItem({ item }: Row): TreeItem {
    return item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row !== undefined) return [...row.rows];
    const client = await this.#server.start();
    const pods = await client.sendRequest<readonly PodOverview[]>(podsRequest);
    return groupsOf(pods, this.#filters).map(({ root, pods: found }) => {
      const item = new TreeItem(fileNameOf(Uri.parse(root)), TreeItemCollapsibleState.Expanded);
      item.id = root;
      item.description = String(found.length);
      item.iconPath = ThemeIcon.Folder;
      return { item, rows: withIds(root, found).map(([id, pod]) => podRow(pod, id)) };
    });
  }
}

/** The path of a file or folder in the workspace; the name of one that is a folder of the workspace itself. */
function fileNameOf(uri: Uri): string {
  const folder = workspace.workspaceFolders?.find(({ uri: { path } }) => path === uri.path.replace(/\/$/, ''));
  return folder?.name ?? workspace.asRelativePath(uri);
}

/** The pods, each with an id that stays while its file is edited, so that its row stays unfolded and keeps the focus. */
function withIds(root: string, pods: readonly PodOverview[]): readonly (readonly [string, PodOverview])[] {
  const seen = new Map<string, number>();
  return pods.map(pod => {
    const id = JSON.stringify([root, pod.uri, pod.kind, pod.namespace, pod.name]);
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    return [`${id} ${earlier}`, pod];
  });
}

function podRow(pod: PodOverview, id: string): Row {
  const { uri, range, kind, name, namespace, account } = pod;
  const rows = [
    ...pod.clocks.map(({ container, text, range: place }) => leaf(`${container}: ${text}`, 'watch', uri, place)),
    ...pod.schedules.map(({ text, zone, isSuspended, range: place }) => {
      const words = [text, ...(zone === undefined ? [] : [zone]), ...(isSuspended ? [l10n.t('suspended')] : [])];
      return leaf(words.join(' · '), 'calendar', uri, place);
    }),
    ...(account === undefined ? [] : [leaf(accountText(account), 'account', uri, range)]),
  ];
  const item = itemFor(name === '' ? kind : name, uri, range, TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = [kind, wordsOf(pod, l10n.t('token'))].join(' · ');
  item.tooltip = namespace === undefined ? kind : `${kind} · ${namespace}`;
  item.iconPath = new ThemeIcon('package');
  return { item, rows };
}

function accountText({ name, namespace, holdsToken }: NonNullable<PodOverview['account']>): string {
  const who = namespace === undefined ? name : `${namespace}:${name}`;
  if (holdsToken === undefined) return who;
  return holdsToken ? l10n.t('{0}, with its token', who) : l10n.t('{0}, without a token', who);
}

function leaf(text: string, icon: string, uri: string, range: PodOverview['range']): Row {
  const item = itemFor(text, uri, range, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(icon);
  return { item, rows: [] };
}

/** An item that leads to its place. */
function itemFor(label: string, uri: string, range: PodOverview['range'], state: TreeItemCollapsibleState): TreeItem {
  const item = new TreeItem(label, state);
  const { start, end } = range;
  const options: TextDocumentShowOptions = {
    selection: new Range(start.line, start.character, end.line, end.character),
  };
  item.command = { title: l10n.t('Show'), command: 'vscode.open', arguments: [Uri.parse(uri), options] };
  return item;
}
