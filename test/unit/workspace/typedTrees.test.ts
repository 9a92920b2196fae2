import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import type { Facts } from '../../../server/src/facts/facts.ts';
import { FactsMemo, factsOf } from '../../../server/src/facts/factsOf.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { lint, lintInSteps } from '../../../server/src/lint/lint.ts';
import { LintMemo } from '../../../server/src/lint/memo/lintMemo.ts';
import { say } from '../../../server/src/messages/message.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/reading/workspaceIndex.ts';
import { parseFile, type YamlFile } from '../../../server/src/yaml/read/file.ts';
import { deliveredTrees, overlayTrees } from '../../support/kustomizeTrees.ts';
import { fc } from '../../support/random.ts';

const settings = defaultSettings;
const { kinds } = settings;

test('what is found while a tree of overlays is edited is what is found in its texts', () => {
  const trees = [...overlayTrees(), ...deliveredTrees()];
  const edit = fc.record({
    file: fc.nat(99),
    document: fc.nat(9),
    to: fc.constantFrom<Edit>('lower', 'lower', 'further right', 'away', 'back', 'no file'),
  });
  const compared = { edits: 0, findings: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...trees), fc.array(edit, { minLength: 1, maxLength: 6 }), ({ seed, files }, edits) => {
      const editor = new Editor(files);
      const names = Object.keys(files);
      for (const { file, document, to } of edits) {
        const name = names[file % names.length] ?? '';
        const before = editor.texts.get(name);
        editor.type(name, edited(to, before ?? '', files[name] ?? '', document));
        const found = editor.findings();
        assert.deepEqual(found, findingsIn(editor.texts), `tree ${seed}, ${to}: ${name}`);
        compared.edits++;
        compared.findings += found.length;
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(compared.edits > 300 && compared.findings > 1000, JSON.stringify(compared));
});

type Edit = 'lower' | 'further right' | 'away' | 'back' | 'no file';

/** The text of a file after an edit of one of its documents; undefined for a file that is gone. */
function edited(to: Edit, text: string, original: string, number: number): string | undefined {
  if (to === 'no file') return undefined;
  if (to === 'back') return original;
  const documents = text.split('---\n');
  const at = number % documents.length;
  if (to === 'away') return documents.filter((_, other) => other !== at).join('---\n');
  const change = (one: string) => (to === 'lower' ? `# a comment\n${one}` : one.replace(/(\bname: )(?=\S)/, '$1 '));
  return documents.map((one, other) => (other === at ? change(one) : one)).join('---\n');
}

/** Keeps of each version what a server keeps of it. */
class Editor {
  readonly texts: Map<string, string>;
  readonly #index = new WorkspaceIndex();
  readonly #facts = new FactsMemo();
  readonly #files = new Map<string, YamlFile>();
  readonly #memos = new Map<string, LintMemo>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
    this.#index.read(new Map([...this.texts].map(([name, text]) => [uriOf(name), this.#read(name, text)])), true);
    this.findings();
  }

  type(name: string, text: string | undefined): void {
    if (text === undefined) {
      this.texts.delete(name);
      this.#files.delete(name);
      this.#index.read(new Map([[uriOf(name), undefined]]));
      return;
    }
    this.texts.set(name, text);
    this.#index.read(new Map([[uriOf(name), this.#read(name, text)]]));
  }

  findings(): readonly unknown[] {
    const { cluster } = this.#index;
    return inOrder(this.#files).flatMap(([name, file]) => {
      const memo = this.#memos.get(name) ?? new LintMemo();
      this.#memos.set(name, memo);
      return finish(lintInSteps({ uri: uriOf(name), file, settings, cluster }, memo)).map(described);
    });
  }

  #read(name: string, text: string): Facts {
    const file = parseFile(text, () => true, this.#files.get(name));
    this.#files.set(name, file);
    return factsOf(uriOf(name), file, kinds, this.#facts);
  }
}

function findingsIn(texts: ReadonlyMap<string, string>): readonly unknown[] {
  const files = inOrder(texts).map(([name, text]) => [uriOf(name), parseFile(text, () => true)] as const);
  const cluster = new Cluster(
    files.map(([uri, file]) => factsOf(uri, file)),
    { complete: true },
  );
  return files.flatMap(([uri, file]) => lint({ uri, file, settings, cluster }).map(described));
}

function inOrder<Value>(byName: ReadonlyMap<string, Value>): readonly (readonly [name: string, value: Value])[] {
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
}

function described({ rule, span, severity, message, related }: Finding): unknown {
  return [rule, span, severity, say(message, 'en'), related.map(one => [one.place, say(one.message, 'en')])];
}

function uriOf(name: string): string {
  return `file:///w/${name}`;
}
