import fs from 'node:fs';
import path from 'node:path';
import type { DocumentRead, Failure, Message } from './messages.ts';

const sayEvery = 60_000;
const mostSaved = 3;
const slowestKept = 5;
const mostGrowth = 64 * 1024 * 1024;

/** Counts what a run has read, keeps its failures in a folder, and prints both. */
export class Report {
  readonly #folder: string;
  readonly #seed: number;
  readonly #say: (line: string) => void;
  readonly #started = Date.now();
  readonly #origins = new Map<string, number>();
  readonly #failures = new Map<string, { count: number; readonly files: string[] }>();
  readonly #heaps: number[] = [];
  #slowest: readonly DocumentRead[] = [];
  #said = Date.now();
  #processor = 0;
  #read = 0;
  #asked = 0;
  #characters = 0;

  constructor(folder: string, seed: number, say: (line: string) => void) {
    this.#folder = folder;
    this.#seed = seed;
    this.#say = say;
  }

  take(message: Message): void {
    if (message.kind === 'sources') this.#say(message.text);
    if (message.kind === 'document') this.#count(message);
    if (message.kind === 'memory') this.#heaps.push(message.bytes);
    if (message.kind === 'processor') this.#processor += message.time;
    if (message.kind === 'failure') this.#keep(message);
  }

  /** Prints the result; returns whether nothing failed. */
  finish(): boolean {
    const growth = Math.max(0, ...this.#heaps) - (this.#heaps[0] ?? 0);
    if (growth > mostGrowth) {
      const error = `${megabytes(growth)} MB more than at first`;
      this.#keep({ kind: 'failure', number: this.#read, text: '', place: 'memory grows', error });
    }
    this.#sayFigures();
    for (const [origin, count] of this.#origins) this.#say(`  ${String(count).padStart(8)}  ${origin}`);
    this.#say('the slowest:');
    for (const { time, number, origin, isAsked, length } of this.#slowest) {
      const what = `${origin}${isAsked ? ', asked everything' : ''}, ${length} characters`;
      this.#say(`  ${time.toFixed(0).padStart(6)} ms  document ${number}, ${what}`);
    }
    this.#say(`memory in use after collections: ${this.#heaps.map(megabytes).join(', ')} MB`);
    for (const [place, { count, files }] of this.#failures) {
      this.#say(`FAILED ${count} times: ${place}`);
      for (const file of files) this.#say(`  ${file}`);
    }
    if (this.#read === 0) this.#say('FAILED: no document was read');
    return this.#failures.size === 0 && this.#read > 0;
  }

  #count(read: DocumentRead): void {
    this.#read++;
    if (read.isAsked) this.#asked++;
    this.#characters += read.length;
    this.#origins.set(read.origin, (this.#origins.get(read.origin) ?? 0) + 1);
    if (read.time > (this.#slowest[slowestKept - 1]?.time ?? 0)) {
      this.#slowest = [...this.#slowest, read].toSorted((a, b) => b.time - a.time).slice(0, slowestKept);
    }
    if (Date.now() - this.#said > sayEvery) this.#sayFigures();
  }

  /** A few failures of each kind are enough to find the mistake. */
  #keep({ kind, ...failure }: Failure): void {
    const known = this.#failures.get(failure.place) ?? { count: 0, files: [] };
    known.count++;
    this.#failures.set(failure.place, known);
    if (known.count > mostSaved) return;
    const file = path.join(this.#folder, `seed-${this.#seed}-document-${failure.number}.json`);
    fs.writeFileSync(file, `${JSON.stringify({ seed: this.#seed, ...failure }, undefined, 2)}\n`);
    known.files.push(file);
    this.#say(`FAILED document ${failure.number}: ${failure.place}`);
    this.#say(`  ${file}`);
  }

  #sayFigures(): void {
    this.#said = Date.now();
    const processor = this.#processor / 1000;
    this.#say(
      [
        `${this.#read} documents read and checked`,
        `everything asked of ${this.#asked}`,
        `${(this.#characters / 1e6).toFixed(1)} million characters`,
        `${((Date.now() - this.#started) / 1000).toFixed(0)} s`,
        `${processor.toFixed(0)} s of a processor`,
        `${(this.#read / processor).toFixed(0)} documents in each of these`,
        `${this.#failures.size} kinds of failures`,
      ].join(', '),
    );
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
