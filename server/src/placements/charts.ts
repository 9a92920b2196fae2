import type { Facts, PartlyNamedAccount } from '../facts/facts.ts';
import type { Chart } from '../kubernetes/delivery/chart.ts';
import { mayBecome } from '../kubernetes/objects/partialName.ts';
import { folderOf, plainFolderOf, plainUri } from '../text/uri.ts';

/** An account, the folder of the outermost chart that creates it, and the names of all charts around it. */
type NamedInChart = PartlyNamedAccount & {
  readonly uri: string;
  readonly chart: string | undefined;
  readonly names: readonly string[];
};

type InFolder = { readonly chart: Chart; readonly folder: string };

/**
 * The Helm charts of the workspace, and the possible names of their accounts. A chart holds all that is below its
 * folder, including the charts that it depends on. A folder is spelt as in the uri of its Chart.yaml, however others are.
 */
export class Charts {
  /** By the plain uris of their folders. */
  readonly #byFolder: ReadonlyMap<string, InFolder>;
  readonly #accounts: readonly NamedInChart[];

  constructor(facts: readonly Facts[]) {
    const charts = facts.flatMap(({ uri, declares: { chart } }) =>
      chart === undefined ? [] : [[plainFolderOf(uri), { chart, folder: folderOf(uri) }] as const],
    );
    this.#byFolder = new Map(charts);
    this.#accounts = facts.flatMap(({ uri, declares }) =>
      declares.partlyNamedAccounts.map(account => ({
        ...account,
        uri,
        chart: this.folderOf(uri),
        names: this.#namesOf(uri),
      })),
    );
  }

  /** The folder of the outermost chart that a file is in; undefined for a file of no chart. */
  folderOf(uri: string): string | undefined {
    const outermost = this.#around(uri).at(-1);
    if (outermost !== undefined) return outermost.folder;
    // A workspace may begin below the chart's own folder.
    const at = uri.lastIndexOf('/templates/');
    return at === -1 ? undefined : plainUri(uri.slice(0, at));
  }

  /**
   * Whether an account whose name is not wholly known may have that name, for pods of a file. Most names in charts are
   * wholly unknown. Outside their chart, they are known to contain a part: the rest of the name, or the chart's.
   */
  mayName(account: string, mayMeet: (other: NamedInChart) => boolean, uri: string): boolean {
    const chart = this.folderOf(uri);
    return this.#accounts.some(other => {
      if (!mayBecome(other.name, account) || !mayMeet(other)) return false;
      if (other.chart === undefined || other.chart === chart || other.name.start + other.name.end !== '') return true;
      return other.names.some(name => account.includes(name));
    });
  }

  /** The names of the charts that a file is in, which become a part of the names of their objects. */
  #namesOf(uri: string): readonly string[] {
    const names = this.#around(uri).map(({ chart }) => chart.name);
    return names.filter(name => name !== undefined);
  }

  /** The charts around a file, the innermost first. */
  #around(uri: string): readonly InFolder[] {
    const charts: InFolder[] = [];
    if (this.#byFolder.size === 0) return charts;
    const plain = plainUri(uri);
    for (let end = plain.lastIndexOf('/'); end > 0; end = plain.lastIndexOf('/', end - 1)) {
      const found = this.#byFolder.get(plain.slice(0, end));
      if (found !== undefined) charts.push(found);
    }
    return charts;
  }
}
