import type { Connection } from 'vscode-languageserver';
import type { DiagnosticReports } from '../../features/diagnostics/diagnostics.ts';
import type { Checker } from '../../workspace/checking/checker.ts';
import type { OpenDocuments, Snapshot } from '../../workspace/checking/openDocuments.ts';
import { Pacer, type Turns } from '../../workspace/pace/pace.ts';
import type { Client } from '../client/client.ts';

/** The parts that publishing needs. */
export type PublisherParts = {
  readonly connection: Connection;
  readonly client: Client;
  readonly turns: Turns;
  readonly documents: OpenDocuments;
  readonly checker: Checker;
  readonly reports: DiagnosticReports;
};

/** Sends a client that does not request diagnostics those of each version. */
export class Publisher {
  readonly #parts: PublisherParts;
  /** The last publication that began, for each version. */
  readonly #last = new WeakMap<Snapshot, object>();

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  async publish(snapshot: Snapshot): Promise<void> {
    const { connection, client, turns, documents, checker, reports } = this.#parts;
    const publication = {};
    this.#last.set(snapshot, publication);
    const isLast = () => documents.isCurrent(snapshot) && this.#last.get(snapshot) === publication;
    const checked = await checker.check(snapshot);
    // A later one knows more, and may have ended before.
    if (checked === undefined || !isLast()) return;
    const { uri, version } = snapshot;
    const diagnostics = await new Pacer(turns, isLast).run(reports.diagnostics(checked));
    if (diagnostics === undefined) return;
    await connection.sendDiagnostics({ uri, diagnostics, ...(client.knowsVersions && { version }) });
  }

  /** Publishes every open document anew. */
  publishAll(): readonly Promise<void>[] {
    return this.#parts.documents.all().map(snapshot => this.publish(snapshot));
  }

  /** Publishes that a closed document has no diagnostics. */
  async clear(uri: string): Promise<void> {
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
