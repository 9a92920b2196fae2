import type { Facts, PartlyNamedAccount } from '../facts/facts.ts';
import type { Chart } from '../kubernetes/delivery/chart.ts';
import { mayBecome } from '../kubernetes/objects/partialName.ts';

/** An account, the folder of the outermost chart that creates it, and the names of all charts around it. */
type NamedInChart = PartlyNamedAccount & {
  readonly uri: string;
  readonly chart: string | undefined;
  readonly names: readonly string[];
};

/**
 * The Helm charts of the workspace, and the possible names of their accounts. A chart holds all that is below its
 * folder, including the charts that it depends on.
 */
export class Charts {
  readonly #byFolder: ReadonlyMap<string, Chart>;
  readonly #accounts: readonly NamedInChart[];

  constructor(facts: readonly Facts[]) {
    const charts = facts.flatMap(({ uri, declares: { chart } }) =>
      chart === undefined ? [] : [[uri.slice(0, uri.lastIndexOf('/')), chart] as const],
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
    if (outermost !== undefined) return outermost;
    // A workspace may begin below the chart's own folder.
    const at = uri.lastIndexOf('/templates/');
    return at === -1 ? undefined : uri.slice(0, at);
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
    const names = this.#around(uri).map(folder => this.#byFolder.get(folder)?.name);
    return names.filter(name => name !== undefined);
  }

  /** The folders of the charts around a file, the innermost first. */
  #around(uri: string): readonly string[] {
    const folders: string[] = [];
    for (let end = uri.lastIndexOf('/'); this.#byFolder.size > 0 && end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end);
      if (this.#byFolder.has(folder)) folders.push(folder);
    }
    return folders;
  }
}
