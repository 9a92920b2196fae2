import assert from 'node:assert/strict';
import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { fixesFor } from '../../server/src/lint/fixesFor.ts';
import { lint } from '../../server/src/lint/lint.ts';
import { say } from '../../server/src/messages/message.ts';
import type { FixContext } from '../../server/src/rules/rule.ts';
import type { Settings } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { YamlFile } from '../../server/src/yaml/read/file.ts';
import { formatMarks, type Mark } from './marks.ts';
import type { Example, MarkedFile } from './pages.ts';

/** The reader of a page is in Shanghai, and gives that zone, or the namespace shop, if a fix asks for one. */
export const fixContext: FixContext = {
  computerZone: 'Asia/Shanghai',
  answers: { timeZone: 'Asia/Shanghai', namespace: 'shop' },
};

/** Checks that an example marks exactly its findings, and that a fix has the result that it shows. */
export function checkExample(example: Example, rule: string): void {
  if (example.fix === undefined) {
    checkMarks(example.files, example);
    return;
  }
  const { of, which } = example.fix;
  const fixed = fixFirst(of, which, rule);
  const shown = new Map(example.files.map(file => [file.name, file]));
  for (const name of shown.keys()) assert.ok(fixed.has(name), `the fix neither changes nor makes ${name}`);
  const files = [...fixed].map(([name, text]): MarkedFile => {
    const file = shown.get(name) ?? of.files.find(before => before.name === name);
    checkText(text, file?.text ?? '', `${name} after the fix`);
    return { name, text, marks: shown.get(name)?.marks ?? [] };
  });
  checkMarks(files, example, shown);
}

/** The texts of an example's files after a fix of its first marked finding, of the rule if there is one. */
function fixFirst(example: Example, which: string, rule: string): ReadonlyMap<string, string> {
  const marked = example.files.flatMap(file => file.marks.map(mark => ({ file, mark })));
  const first = marked.find(({ mark }) => mark.rule === rule) ?? marked[0];
  assert.ok(first !== undefined, 'the fence before has no finding to fix');
  const finding = lintFiles(example.files, example.settings)
    .get(first.file.name)
    ?.found.find(({ mark }) => isSame(first.mark, mark))?.finding;
  assert.ok(finding !== undefined, 'the fence before is not right, so nothing can be fixed in it');
  const fixes = fixesFor(finding, fixContext);
  const fix = fixes.find(({ id, title }, at) => [`${at + 1}`, id, say(title, 'en')].includes(which));
  const all = fixes.map(({ id, title }, at) => `${at + 1}. ${id}: ${say(title, 'en')}`);
  assert.ok(fix !== undefined, `no fix "${which}" among these:\n${all.join('\n')}`);
  const texts = new Map(example.files.map(({ name, text }) => [name, text]));
  for (const { uri, edits } of fix.edits) {
    const name = uri.slice(folder.length);
    texts.set(name, applyEdits(texts.get(name) ?? '', edits));
  }
  return texts;
}

/** Checks that the marks of the files, or of those that are shown, are the findings in them. */
function checkMarks(
  files: readonly MarkedFile[],
  { settings }: Example,
  shown: { has(name: string): boolean } = new Set(files.map(({ name }) => name)),
): void {
  const linted = lintFiles(files, settings);
  for (const file of files) {
    if (!shown.has(file.name)) continue;
    const found = (linted.get(file.name)?.found ?? []).map(({ mark, finding }) => {
      assert.ok(mark.start < mark.end, `an empty finding cannot be seen: ${JSON.stringify(finding.message)}`);
      const asMarked = file.marks.find(marked => isSame(marked, mark));
      return asMarked ?? mark;
    });
    checkText(formatted(file, found), formatted(file, file.marks), `what is found in ${file.name}`);
  }
}

/** Prints the whole text as it should be, to be copied to the page once it is right. */
function checkText(actual: string, shown: string, what: string): void {
  if (actual === shown) return;
  const [here, there] = [actual.split('\n'), shown.split('\n')];
  const differences = [
    ...there.filter(line => !here.includes(line)).map(line => `- ${line}`),
    ...here.filter(line => !there.includes(line)).map(line => `+ ${line}`),
  ];
  assert.fail(`The page is wrong on ${what}:\n${differences.join('\n')}\nIn whole it is\n${actual}`);
}

/** Sorts findings and marks in the same order. */
function formatted({ text }: MarkedFile, marks: readonly Mark[]): string {
  return formatMarks(text, [...marks].sort(byPlace));
}

function byPlace(a: Mark, b: Mark): number {
  return a.line - b.line || a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule);
}

/** Whether a mark of an example equals a finding; it may leave the severity open. */
function isSame(marked: Mark, found: Mark): boolean {
  return (
    byPlace(marked, found) === 0 &&
    marked.runsOn === found.runsOn &&
    (marked.severity === undefined || marked.severity === found.severity)
  );
}

const folder = 'file:///workspace/';

type Linted = { readonly found: readonly { readonly mark: Mark; readonly finding: Finding }[] };

/** The findings in each file of a workspace, all of which know one another. */
export function lintFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  settings: Settings,
): ReadonlyMap<string, Linted> {
  const parsed = files.map(({ name, text }) => ({
    name,
    uri: folder + name,
    file: parseManifest(folder + name, text, settings.kinds),
  }));
  const cluster = new Cluster(
    parsed.map(({ uri, file }) => factsOf(uri, file, settings.kinds)),
    { complete: true },
  );
  return new Map(
    parsed.map(({ name, uri, file }) => {
      const findings = lint({ uri, file, cluster, settings });
      return [name, { found: findings.map(finding => ({ mark: markOf(finding, file), finding })) }];
    }),
  );
}

function markOf({ span, rule, severity }: Finding, { lines }: YamlFile): Mark {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const runsOn = end.line > start.line;
  const last = runsOn ? lines.positionAt(lines.endOf(start.line)) : end;
  return { line: start.line, start: start.character, end: last.character, runsOn, rule, severity };
}
