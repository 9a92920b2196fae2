import type { CheckedFile } from '../features/checkedFile.ts';
import { Cluster } from '../index/cluster.ts';
import { factsOf } from '../index/factsOf.ts';
import { isInteresting } from '../kubernetes/interest.ts';
import type { Finding } from '../lint/finding.ts';
import { type LintInput, lint, lintInSteps } from '../lint/lint.ts';
import { isExcluded } from '../settings/exclusion.ts';
import type { Settings } from '../settings/settings.ts';
import { LineTable } from '../text/lineTable.ts';
import { parseDocumentText } from '../yaml/document.ts';
import { type DocumentSlot, parseFile, type YamlFile } from '../yaml/file.ts';
import type { SettingsInForce } from './folderSettings.ts';
import type { Host } from './host.ts';
import type { OpenDocuments, Snapshot } from './openDocuments.ts';
import { Pacer } from './pacer.ts';
import { isInScope } from './scope.ts';

/** Checks versions of open documents, each once, and takes over what an edit did not touch. */
export class Checker {
  readonly #host: Host;
  readonly #documents: OpenDocuments;
  /** The last file that was read, by uri. */
  readonly #files = new Map<string, YamlFile>();
  readonly #known = new WeakMap<Snapshot, Check>();

  constructor(host: Host, documents: OpenDocuments) {
    this.#host = host;
    this.#documents = documents;
  }

  /** Undefined where the version is no longer the newest: there is no use in an answer. */
  check(snapshot: Snapshot, { folder, settings }: SettingsInForce): Promise<CheckedFile | undefined> {
    const known = this.#known.get(snapshot);
    if (known?.settings === settings) return known.checked;
    const file = known?.file ?? this.#read(snapshot);
    const checked = this.#check(snapshot, { folder, settings }, file);
    this.#known.set(snapshot, { settings, file, checked });
    return checked;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#files.delete(uri);
  }

  async #check(
    snapshot: Snapshot,
    { folder, settings }: SettingsInForce,
    reading: Promise<YamlFile | undefined>,
  ): Promise<CheckedFile | undefined> {
    const { uri, version } = snapshot;
    const read = await reading;
    if (read === undefined) return undefined;
    const file = isExcluded(uri, folder, settings) ? noManifest : read;
    const cluster = new Cluster([factsOf(uri, file)]);
    const input = { uri, file, cluster, settings };
    const findings = isLong(file.text) ? await lintInParts(input, this.#pacerOf(snapshot)) : lint(input);
    return findings && { uri, version, file, settings, cluster, findings };
  }

  async #read(snapshot: Snapshot): Promise<YamlFile | undefined> {
    if (!isInScope(snapshot)) return noManifest;
    const { uri, text } = snapshot;
    const previous = this.#files.get(uri);
    const file = isLong(text)
      ? await readInParts(text, previous, this.#pacerOf(snapshot))
      : parseFile(text, isInteresting, previous);
    if (file !== undefined && this.#documents.isCurrent(snapshot)) this.#files.set(uri, file);
    return file;
  }

  #pacerOf(snapshot: Snapshot): Pacer {
    return new Pacer(this.#host, () => this.#documents.isCurrent(snapshot));
  }
}

type Check = {
  readonly settings: Settings;
  readonly file: Promise<YamlFile | undefined>;
  readonly checked: Promise<CheckedFile | undefined>;
};

/** What is read of a text that is not to be checked. */
const noManifest: YamlFile = { text: '', lines: new LineTable(''), documents: [] };

/** Whether reading a text may take longer than a person waits for a key. */
function isLong(text: string): boolean {
  return text.length > 1024 * 1024;
}

/** `lint` with rests between the documents; undefined where the pacer gives up. */
async function lintInParts(input: LintInput, pacer: Pacer): Promise<readonly Finding[] | undefined> {
  const steps = lintInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!(await pacer.goesOn())) return undefined;
  }
}

/** `parseFile` with rests between the documents; undefined where the pacer gives up. */
async function readInParts(text: string, previous: YamlFile | undefined, pacer: Pacer): Promise<YamlFile | undefined> {
  const file = parseFile(text, () => false, previous);
  const documents: DocumentSlot[] = [];
  for (const slot of file.documents) {
    const part = text.slice(slot.span.start, slot.span.end);
    const document = slot.document ?? (isInteresting(part) ? parseDocumentText(part) : undefined);
    documents.push({ span: slot.span, document });
    if (!(await pacer.goesOn())) return undefined;
  }
  return { ...file, documents };
}
