import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/src/features/actions/codeActions.ts';
import { readUnresolved } from '../../../server/src/features/actions/fixAllActions.ts';
import { applyFix } from '../../../server/src/features/actions/fixes.ts';
import type { Abilities } from '../../../server/src/features/shared/abilities.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { able, checkedFile, type FixesOf, finding, fix, spanOf, unable, uri } from './checked.ts';

const text = 'first: one\nsecond: two\n';
const insertion = { span: { start: 0, end: 0 }, text: '# x\n' };
const asking = fix('choose', [], { asks: 'timeZone', edits: [] });

/** Without the commands that ignore or change a rule: those have tests of their own. */
function actionsAt(
  part: string,
  findings: readonly Finding[],
  { abilities = able, only }: { readonly abilities?: Abilities; readonly only?: readonly string[] } = {},
): CodeAction[] {
  const checked = checkedFile(text, findings);
  const range = checked.file.lines.rangeOf(spanOf(text, part));
  return fixesOf(codeActions(only === undefined ? { range } : { range, only }, checked, abilities, {}));
}

function fixesOf(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(({ title }) => !/^(?:Ignore|Change the severity of) /.test(title));
}

test('offers the fixes of a finding in their order, and prefers the first', () => {
  const actions = actionsAt('one', [
    finding(text, 'one', { fixes: () => [fix('a', [insertion]), fix('b', [insertion])] }),
  ]);
  assert.deepEqual(
    actions.map(action => [action.title.includes('"a"'), action.kind, action.isPreferred, action.diagnostics?.length]),
    [
      [true, 'quickfix', true, 1],
      [false, 'quickfix', undefined, 1],
    ],
  );
  assert.deepEqual(actions[0]?.edit, {
    documentChanges: [
      {
        textDocument: { uri, version: 3 },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '# x\n' }],
      },
    ],
  });
});

test('prefers none where only a person can choose, though one stands first', () => {
  const chosen = fix('a', [insertion], { isChoice: true });
  const actions = actionsAt('one', [finding(text, 'one', { fixes: () => [chosen, fix('b', [insertion])] })]);
  assert.deepEqual(
    actions.map(({ isPreferred }) => isPreferred),
    [undefined, undefined],
  );
});

test('of a large selection, makes the fixes of a hundred findings only, so that it is soon answered', () => {
  let made = 0;
  const counted = finding(text, 'one', {
    fixes: () => {
      made += 1;
      return [];
    },
  });
  actionsAt('one', Array(150).fill(counted));
  assert.equal(made, 100);
});

test('a fix of several files names the version of each that is open', () => {
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
  const other = (name: string) => ({ uri: `file:///w/${name}`, edits: [{ ...insertion, range }] });
  const edits = [{ uri, edits: [insertion] }, other('open.yaml'), other('closed.yaml')];
  const findings = [finding(text, 'one', { fixes: () => [fix('a', [], { edits })] })];
  const [action] = actionsAt('one', findings);
  const changes = (action?.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  assert.deepEqual(
    changes.map(({ textDocument, edits: [edit] }) => [textDocument.uri, textDocument.version, edit?.range.start.line]),
    [
      [uri, 3, 0],
      ['file:///w/open.yaml', 7, 4],
      ['file:///w/closed.yaml', null, 4],
    ],
  );
  const [plain] = actionsAt('one', findings, { abilities: unable });
  assert.deepEqual(
    Object.keys(plain?.edit?.changes ?? {}),
    edits.map(file => file.uri),
  );
});

test('a client that knows no versions gets changes', () => {
  const [action] = actionsAt('one', [finding(text, 'one', { fixes: () => [fix('a', [insertion])] })], {
    abilities: unable,
  });
  assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
  assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [uri]);
});

for (const [part, offered] of [
  ['', false],
  ['first', false],
  [' one', true],
  ['one\n', true],
  ['ne', true],
  ['two', false],
  [text, true],
] as const) {
  test(`${offered ? 'offers' : 'does not offer'} a fix of "one" at ${JSON.stringify(part)}`, () => {
    const actions = actionsAt(part, [finding(text, 'one', { fixes: () => [fix('a', [insertion])] })]);
    assert.equal(actions.length > 0, offered);
  });
}

test('offers a fix where the cursor stands at either end of the finding', () => {
  const checked = checkedFile(text, [finding(text, 'one', { fixes: () => [fix('a', [insertion])] })]);
  const countAt = (character: number): number => {
    const position = { line: 0, character };
    return fixesOf(codeActions({ range: { start: position, end: position } }, checked, able, {})).length;
  };
  assert.deepEqual([6, 7, 10].map(countAt), [0, 1, 1]);
});

test('never offers a fix without edits', () => {
  assert.deepEqual(actionsAt('one', [finding(text, 'one', { fixes: () => [fix('a', [])] })]), []);
});

test('a fix that asks is a command, where the client has it', () => {
  const findings = [finding(text, 'one', { fixes: () => [asking] })];
  const [action] = actionsAt('one', findings);
  assert.equal(action?.edit, undefined);
  assert.equal(action?.command?.command, 'podsense.chooseTimeZone');
  const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } };
  assert.deepEqual(action?.command?.arguments, [
    { uri, version: 3, rule: 'default-service-account', range, fixId: 'choose' },
  ]);
  assert.deepEqual(actionsAt('one', findings, { abilities: { ...able, commands: [] } }), []);
});

test('fixes a rule in the whole file where it has more than one finding, and leaves the edit for later', () => {
  const fixes = () => [fix('a', [insertion])];
  const twice = [finding(text, 'one', { fixes }), finding(text, 'two', { fixes })];
  const last = actionsAt('one', twice).at(-1);
  assert.equal(last?.title, 'Fix all 2 default-service-account in this file');
  assert.equal(last?.isPreferred, undefined);
  assert.equal(last?.edit, undefined);
  assert.deepEqual(readUnresolved(last?.data), { uri, version: 3, rule: 'default-service-account' });
  const ofAnotherRule = finding(text, 'two', { fixes, rule: 'missing-timezone-mount' });
  assert.equal(actionsAt('one', [finding(text, 'one', { fixes }), ofAnotherRule]).length, 1);
});

test('counts of a rule the findings that it can fix, and offers nothing for one of them', () => {
  const fixes = () => [fix('a', [insertion])];
  const chosen = finding(text, 'two', { fixes: () => [fix('a', [insertion], { isChoice: true })] });
  const [first, second] = [finding(text, 'one', { fixes }), finding(text, 'three', { fixes })];
  assert.equal(
    actionsAt('one', [first, chosen, second]).at(-1)?.title,
    'Fix all 2 default-service-account in this file',
  );
  assert.equal(actionsAt('one', [first, chosen]).length, 1);
});

test('fixes a rule without a number in its title where its findings are too many to count', () => {
  const many = Array.from({ length: 300 }, () => finding(text, 'two', { fixes: () => [fix('a', [insertion])] }));
  const [last] = actionsAt('one', [finding(text, 'one', { fixes: () => [fix('a', [insertion])] }), ...many]).slice(-1);
  assert.equal(last?.title, 'Fix all default-service-account in this file');
});

test('does not fix a rule in the whole file by what changes other files', () => {
  const fixes = () => [fix('a', [], { edits: [{ uri: 'file:///w/other.yaml', edits: [insertion] }] })];
  const actions = actionsAt('one', [finding(text, 'one', { fixes }), finding(text, 'two', { fixes })]);
  assert.equal(actions.length, 1);
});

test('does not offer to fix a rule in the whole file where no fix here changes anything', () => {
  const fixes = () => [asking];
  const actions = actionsAt('one', [finding(text, 'one', { fixes }), finding(text, 'two', { fixes })]);
  assert.deepEqual(
    actions.map(action => action.command?.command),
    ['podsense.chooseTimeZone'],
  );
});

for (const [only, offered] of [
  [['quickfix'], true],
  [[''], true],
  [['refactor', 'quickfix'], true],
  [[], false],
  [['quick'], false],
  [['quickfix.other'], false],
  [['refactor'], false],
  [['source.organizeImports'], false],
  [['source.fixAll.eslint'], false],
] as const) {
  test(`${offered ? 'offers' : 'offers no'} quick fixes where only ${JSON.stringify(only)} is wanted`, () => {
    const findings = [finding(text, 'one', { fixes: () => [fix('a', [insertion])] })];
    assert.equal(actionsAt('one', findings, { only }).length > 0, offered);
  });
}

for (const data of [
  undefined,
  null,
  1,
  'x',
  [],
  {},
  { uri, version: '3', rule: 'x' },
  { uri, version: 3, rule: 'x' },
]) {
  test(`takes ${JSON.stringify(data)} for no action of its own`, () => {
    assert.equal(readUnresolved(data), undefined);
  });
}

test('finds a fix again by its name, and only in the version it was named in', () => {
  const fixes: FixesOf = ({ answers }) => [
    answers?.timeZone === undefined ? asking : fix('choose', [{ ...insertion, text: answers.timeZone }]),
  ];
  const checked = checkedFile(text, [finding(text, 'one', { fixes })]);
  const range = checked.file.lines.rangeOf(spanOf(text, 'one'));
  const reference = { uri, version: 3, rule: 'default-service-account', range, fixId: 'choose' } as const;
  const context = { answers: { timeZone: 'Asia/Tokyo' } };
  assert.match(JSON.stringify(applyFix(reference, checked, able, context)), /Asia\/Tokyo/);
  assert.equal(applyFix(reference, checked, able, {}), null);
  for (const other of [
    { version: 2 },
    { rule: 'missing-timezone-mount' },
    { fixId: 'x' },
    { range: checked.file.lines.rangeOf(spanOf(text, 'two')) },
  ] as const) {
    assert.equal(applyFix({ ...reference, ...other }, checked, able, context), null);
  }
});
