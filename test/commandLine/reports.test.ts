import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRulePages } from '../support/pages.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { newField, oldField } from './manifests.ts';

type Region = {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
};

type Log = {
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: object }[] } };
    readonly results: readonly Result[];
  }[];
};

type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region } },
  ];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly [
      {
        readonly replacements: readonly [
          { readonly deletedRegion: Region; readonly insertedContent: { text: string } },
        ];
      },
    ];
  }[];
};

test('JSON tells everything of each finding', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', oldField);
  const { output } = await podsense(folder, ['check', '--format', 'json']);
  const { files, findings } = JSON.parse(output);
  assert.equal(files, 1);
  assert.deepEqual(findings[0], {
    file: 'a.yaml',
    rule: 'deprecated-service-account-field',
    severity: 'information',
    message: 'serviceAccount is deprecated: use serviceAccountName.',
    region: { line: 5, column: 3, endLine: 5, endColumn: 17 },
    related: [],
    fixes: [
      {
        title: 'Rename serviceAccount to serviceAccountName',
        preferred: true,
        safe: true,
        choice: false,
        edits: [{ region: { line: 5, column: 3, endLine: 5, endColumn: 17 }, text: 'serviceAccountName' }],
      },
    ],
  });
});

test('SARIF has exact regions, the pages of its rules, and fixes that can be made', async () => {
  using folder = new TemporaryFolder();
  folder.write('a b/web.yaml', oldField);
  const { output } = await podsense(folder, ['check', '--format', 'sarif']);
  const { version, runs }: Log = JSON.parse(output);
  assert.deepEqual([version, runs.length, runs[0]?.columnKind], ['2.1.0', 1, 'utf16CodeUnits']);
  const { results = [], tool } = runs[0] ?? {};
  assert.deepEqual(
    results.map(({ ruleId, level }) => `${level} ${ruleId}`),
    ['note deprecated-service-account-field', 'warning missing-timezone-mount'],
  );
  for (const { ruleId, ruleIndex } of results) assert.equal(tool?.driver.rules[ruleIndex]?.id, ruleId);
  const [found] = results;
  const place = found?.locations[0].physicalLocation;
  assert.equal(place?.artifactLocation.uri, 'a%20b/web.yaml');
  assert.deepEqual(place?.region, { startLine: 5, startColumn: 3, endLine: 5, endColumn: 17 });
  const [replacement] = found?.fixes?.[0]?.artifactChanges[0].replacements ?? [];
  assert.ok(replacement !== undefined);
  assert.equal(replaced(oldField, replacement.deletedRegion, replacement.insertedContent.text), newField);
});

test('commands of GitHub stand on a line each, and nothing in them ends them early', async () => {
  using folder = new TemporaryFolder();
  folder.write('50%,a.yaml', oldField);
  const { output } = await podsense(folder, ['check', '--format', 'github']);
  const [first, second, ...rest] = output.split('\n');
  assert.equal(
    first,
    '::notice file=50%25%2Ca.yaml,line=5,endLine=5,col=3,endColumn=17,title=podsense%3A deprecated-service-account-field::serviceAccount is deprecated: use serviceAccountName.',
  );
  assert.match(second ?? '', /^::warning file=50%25%2Ca\.yaml,line=6,endLine=6,col=24,endColumn=27,/);
  assert.deepEqual(rest, ['']);
});

describe('hints that are not told are counted', () => {
  for (const [locale, text, notice] of [
    ['C', /^No findings in 2 files\. 2 hints not shown; "--fail-on hint" shows hints\.$/m, /2 hints not shown/],
    ['zh_CN.UTF-8', /^2 个文件中没有问题。未显示 2 个提示；“--fail-on hint”会显示提示。$/m, /未显示 2 个提示/],
  ] as const) {
    test(`in ${locale}`, async () => {
      using folder = new TemporaryFolder();
      folder.write(
        '.podsense.yaml',
        'rules: { missing-timezone-mount: hint, deprecated-service-account-field: hint }\n',
      );
      folder.write('a.yaml', oldField);
      const printed = async (args: readonly string[]) =>
        (await podsense(folder, ['check', ...args], { locale })).output;
      assert.match(await printed([]), text);
      const [command = '', ...rest] = (await printed(['--format', 'github'])).split('\n');
      assert.match(command, new RegExp(`^::notice title=podsense::.*${notice.source}`));
      assert.deepEqual(rest, ['']);
      for (const format of ['text', 'github']) {
        const output = await printed(['--format', format, '--fail-on', 'hint']);
        assert.doesNotMatch(output, /not shown|未显示/);
      }
      assert.equal(JSON.parse(await printed(['--format', 'json'])).findings.length, 2, 'all are there');
      assert.equal(JSON.parse(await printed(['--format', 'sarif'])).runs[0].results.length, 2);
    });
  }

  test('one by one', async () => {
    using folder = new TemporaryFolder();
    folder.write('.podsense.yaml', 'rules: { deprecated-service-account-field: hint }\n');
    folder.write('a.yaml', oldField);
    const { output } = await podsense(folder, ['check']);
    assert.match(output, /\n\n1 finding in 2 files\. 1 hint not shown; "--fail-on hint" shows hints\.\n$/);
  });
});

test('hints are told where they count', async () => {
  using folder = new TemporaryFolder();
  folder.write('.podsense.yaml', 'rules: { missing-timezone-mount: hint, deprecated-service-account-field: hint }\n');
  folder.write('a.yaml', oldField);
  for (const format of ['text', 'github']) {
    assert.doesNotMatch((await podsense(folder, ['check', '--format', format])).output, /timezone/);
    assert.match((await podsense(folder, ['check', '--format', format, '--fail-on', 'hint'])).output, /timezone/);
  }
});

/** A text in which a region of one line is replaced. */
function replaced(text: string, { startLine, startColumn, endColumn }: Region, by: string): string {
  const lines = text.split('\n');
  const line = lines[startLine - 1] ?? '';
  lines[startLine - 1] = line.slice(0, startColumn - 1) + by + line.slice(endColumn - 1);
  return lines.join('\n');
}

test('SARIF explains each rule by its page, in which no link leads nowhere', async () => {
  using folder = new TemporaryFolder();
  for (const { id, examples } of readRulePages('page.md')) {
    const marked = examples.flatMap(({ files }) => files).filter(({ marks }) => marks.length > 0);
    marked.forEach(({ text }, at) => {
      folder.write(`${id}-${at}.yaml`, text);
    });
  }
  const { output } = await podsense(folder, ['check', '--format', 'sarif']);
  const { rules } = (JSON.parse(output) as Log).runs[0]?.tool.driver ?? { rules: [] };
  assert.ok(rules.length > 20, `${rules.length} rules`);
  for (const { id, help } of rules) {
    const { text, markdown } = help as { readonly text: string; readonly markdown: string };
    assert.match(markdown, new RegExp(`^# ${id}\n`));
    assert.doesNotMatch(text + markdown, /\]\((?!https:)/);
  }
});
