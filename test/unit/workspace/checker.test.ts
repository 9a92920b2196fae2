import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { LintMemo } from '../../../server/src/lint/memo/lintMemo.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { Checker } from '../../../server/src/workspace/checking/checker.ts';
import { OpenDocuments } from '../../../server/src/workspace/checking/openDocuments.ts';
import { Turns } from '../../../server/src/workspace/pace/pace.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/reading/workspaceIndex.ts';
import type { SettingsInForce } from '../../../server/src/workspace/settings/allSettings.ts';

const account = (name: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n`;
const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: web\n`;

test('typing inside a container lints its document, and nothing else', async () => {
  const editor = new Editor();
  editor.type('file:///w/a.yaml', [pod('a'), pod('b'), account('c'), pod('d')].join('---\n'));
  editor.type('file:///w/b.yaml', [account('d'), pod('e')].join('---\n'));
  await editor.show();
  assert.equal(editor.linted(), 6);
  for (const typed of ['i', 'im', 'image: nginx', 'image: nginx\n      command: [web]']) {
    const text = editor.text('file:///w/a.yaml').replace('- name: web', `- name: web\n      ${typed}`);
    editor.type('file:///w/a.yaml', text);
    await editor.show();
    assert.equal(editor.linted(), 1, typed);
  }
});

test('a line above all lints nothing but the document it stands in', async () => {
  const editor = new Editor();
  editor.type('file:///w/a.yaml', [pod('a'), ...Array(50).fill(pod('b'))].join('---\n'));
  await editor.show();
  assert.equal(editor.linted(), 51);
  editor.type('file:///w/a.yaml', `# above\n${editor.text('file:///w/a.yaml')}`);
  await editor.show();
  assert.equal(editor.linted(), 1);
});

test('another account lints all that is open, and other settings too', async () => {
  const editor = new Editor();
  editor.type('file:///w/a.yaml', pod('a'));
  editor.type('file:///w/b.yaml', account('b'));
  await editor.show();
  assert.equal(editor.linted(), 2);
  editor.type('file:///w/b.yaml', account('c'));
  await editor.show();
  assert.equal(editor.linted(), 2);
  editor.settings = { ...defaultSettings, timeZone: 'UTC' };
  await editor.show();
  assert.equal(editor.linted(), 2);
  await editor.show();
  assert.equal(editor.linted(), 0);
});

test('what points to another file points there after it moved', async () => {
  const editor = new Editor();
  const off = `${account('default')}automountServiceAccountToken: false\n`;
  editor.type('file:///w/a.yaml', pod('a'));
  editor.type('file:///w/b.yaml', off);
  await editor.show();
  editor.type('file:///w/b.yaml', `# above\n${off}`);
  const [finding] = await editor.show();
  const place = finding?.related[0]?.place;
  assert.equal(place?.uri, 'file:///w/b.yaml');
  assert.equal(editor.text(place.uri).slice(place.span.start, place.span.end), 'false');
});

test('a document that stands for no file declares nothing to others', async () => {
  const editor = new Editor();
  editor.type('git:/w/a.yaml?HEAD', account('old'));
  await editor.show();
  assert.deepEqual(editor.index.cluster.accountsOf(undefined), []);
});

test('a document that is excluded while it is read declares nothing', async () => {
  const documents = new OpenDocuments();
  const index = new WorkspaceIndex();
  let inForce = settingsIn('file:///w');
  let goOn = () => {};
  const pause = () =>
    new Promise<void>(resolve => {
      goOn = resolve;
    });
  const checker = new Checker({ turns: new Turns(pause), documents, index, settings: { of: async () => inForce } });
  // More than a megabyte, so that reading yields on the way.
  const text = `${account('web')}# ${'x'.repeat(600)}\n---\n`.repeat(2_000);
  const snapshot = documents.open({ uri: 'file:///w/a.yaml', languageId: 'yaml', version: 1, text });
  const reading = checker.read(snapshot);
  inForce = { ...inForce, isExcluded: true };
  const excluded = checker.read(snapshot);
  let rests = 0;
  const resting = setInterval(() => {
    rests++;
    goOn();
  });
  await Promise.all([excluded, reading]);
  clearInterval(resting);
  assert.ok(rests > 0);
  assert.equal(index.cluster.accountsOf(undefined).length, 0);
});

for (const [what, end] of [
  ['a document that is closed is not read on', 'close'],
  ['a check that nobody waits for ends, and is taken up by who asks again', 'cancel'],
] as const) {
  test(what, async () => {
    const documents = new OpenDocuments();
    const memo = new LintMemo();
    let messages = () => {};
    const turns = new Turns(async () => messages());
    const checker = new Checker({ turns, documents, index: new WorkspaceIndex(), settings, memo });
    const uri = 'file:///w/a.yaml';
    const text = Array.from({ length: 4_000 }, (_, at) => pod(`a${at}`)).join('---\n');
    const snapshot = documents.open({ uri, languageId: 'yaml', version: 1, text });
    await checker.read(snapshot);
    const source = new CancellationTokenSource();
    messages = () => {
      if (memo.count === 0) return;
      if (end === 'cancel') source.cancel();
      else documents.close(uri);
    };
    assert.equal(await checker.check(snapshot, source.token), undefined);
    assert.ok(0 < memo.count && memo.count < 4_000, `${memo.count} were linted`);
    messages = () => {};
    const again = await checker.check(snapshot);
    assert.equal(again === undefined, end === 'close');
    if (end === 'cancel') assert.equal(memo.count, 4_000);
  });
}

describe('the templates of a chart', () => {
  const chart = 'file:///w/chart/';
  const template = (value: string) =>
    pod('web').replace('spec:', `spec:\n  serviceAccountName: {{ .Values.${value} }}`);

  async function opened(): Promise<Editor> {
    const editor = new Editor();
    editor.type(`${chart}Chart.yaml`, 'name: shop\n');
    editor.type(`${chart}values.yaml`, 'a: default\nb: default\n');
    editor.type(`${chart}templates/a.yaml`, template('a'));
    editor.type(`${chart}templates/b.yaml`, template('b'));
    await editor.show();
    editor.linted();
    return editor;
  }

  const accounts = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => rule === 'default-service-account').map(({ of: { uri } }) => uri.slice(chart.length));

  test('are checked again only if a key of the values makes them others', async () => {
    const editor = await opened();
    editor.type(`${chart}values.yaml`, 'a: default\nb: ops\n');
    assert.deepEqual(accounts(await editor.show()), ['templates/a.yaml']);
    // The values themselves, and the template that is another with them.
    assert.equal(editor.linted(), 2);
  });

  test('point to where a value is now', async () => {
    const editor = await opened();
    editor.type(`${chart}values.yaml`, '# more\na: default\nb: default\n');
    const [finding] = await editor.show();
    assert.equal(editor.linted(), 1);
    assert.equal(finding?.related[0]?.place.span.start, 10);
  });

  test('are checked again if a helper is another', async () => {
    const editor = await opened();
    editor.type(`${chart}templates/a.yaml`, template('a').replace('.Values.a', 'include "h" .'));
    editor.type(`${chart}templates/_h.tpl`, '{{ define "h" }}ops{{ end }}');
    assert.deepEqual(accounts(await editor.show()), ['templates/b.yaml']);
    editor.type(`${chart}templates/_h.tpl`, '{{ define "h" }}default{{ end }}');
    assert.deepEqual(accounts(await editor.show()), ['templates/a.yaml', 'templates/b.yaml']);
  });
});

test('a check that another one waits for goes on', async () => {
  const documents = new OpenDocuments();
  const source = new CancellationTokenSource();
  const turns = new Turns(async () => source.cancel());
  const checker = new Checker({ turns, documents, index: new WorkspaceIndex(), settings });
  const text = Array.from({ length: 2_000 }, (_, at) => pod(`a${at}`)).join('---\n');
  const snapshot = documents.open({ uri: 'file:///w/a.yaml', languageId: 'yaml', version: 1, text });
  const cancelled = checker.check(snapshot, source.token);
  const wanted = checker.check(snapshot);
  await cancelled;
  assert.ok(source.token.isCancellationRequested);
  assert.equal((await wanted)?.findings.length, 4_000);
});

function settingsIn(folder: string | undefined, settings = defaultSettings): SettingsInForce {
  return { folder, file: undefined, settings, isExcluded: false, isStaticPath: false };
}

const settings = { of: async () => settingsIn('file:///w') };

/** Shows every document, as an editor does after each change. */
class Editor {
  settings: Settings = defaultSettings;
  readonly index = new WorkspaceIndex();
  readonly #memo = new LintMemo();
  readonly #documents = new OpenDocuments();
  readonly #checker = new Checker({
    turns: new Turns(async () => {}),
    documents: this.#documents,
    index: this.index,
    settings: { of: async () => settingsIn(undefined, this.settings) },
    memo: this.#memo,
  });
  #version = 0;
  #counted = 0;

  type(uri: string, text: string): void {
    this.#documents.open({ uri, languageId: 'yaml', version: ++this.#version, text });
  }

  text(uri: string): string {
    return this.#documents.get(uri)?.text ?? '';
  }

  /** The findings of all documents, after each received the others' declarations. */
  async show() {
    for (const snapshot of this.#documents.all()) await this.#checker.read(snapshot);
    const checked = await Promise.all(this.#documents.all().map(it => this.#checker.check(it)));
    return checked.flatMap(file => file?.findings ?? assert.fail('given up'));
  }

  /** The number of documents linted since the last call. */
  linted(): number {
    const count = this.#memo.count - this.#counted;
    this.#counted = this.#memo.count;
    return count;
  }
}
