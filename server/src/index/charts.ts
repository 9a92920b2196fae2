import type { Chart } from '../kubernetes/chart.ts';
import type { Facts } from './facts.ts';

/** The Helm charts of the workspace. A chart holds all that is below its folder, the charts it depends on among it. */
export class Charts {
  readonly #byFolder: ReadonlyMap<string, Chart>;

  constructor(facts: readonly Facts[]) {
    const charts = facts.flatMap(({ uri, declares: { chart } }) =>
      chart === undefined ? [] : [[uri.slice(0, uri.lastIndexOf('/')), chart] as const],
    );
    this.#byFolder = new Map(charts);
  }

  /** The folder of the outermost chart that a file is in; undefined for a file of no chart. */
  folderOf(uri: string): string | undefined {
    const outermost = this.#around(uri).at(-1);
    if (outermost !== undefined) return outermost;
    // A workspace may begin below the chart's own folder.
    const at = uri.lastIndexOf('/templates/');
    return at === -1 ? undefined : uri.slice(0, at);
  }

  /** The names of the charts that a file is in, which get into the names of what they make. */
  namesOf(uri: string): readonly string[] {
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
