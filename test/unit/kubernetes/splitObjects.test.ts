import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { interestOf } from '../../../server/src/kubernetes/delivery/interest.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { splitObjects } from '../../../server/src/kubernetes/objects/splitObjects.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { say } from '../../../server/src/messages/message.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { parseFile, type YamlFile } from '../../../server/src/yaml/read/file.ts';
import { fixContext } from '../../support/laws.ts';
import { fc } from '../../support/random.ts';
import { shownManifest } from '../laws/examples.ts';
import { randomManifest } from '../laws/randomManifest.ts';

const head = 'apiVersion: v1\nkind: List\nitems:\n';

describe('a text is cut into', () => {
  for (const [what, text, parts] of [
    ['the items of a list', `${head}- a: 1\n- b: 2\n  c:\n  - d\n`, [head, '- a: 1\n', '- b: 2\n  c:\n  - d\n']],
    ['items with indented dashes', `${head}  - a: 1\n  -\n    b: 2\n`, [head, '  - a: 1\n', '  -\n    b: 2\n']],
    [
      'the keys behind them, as exports have them',
      'apiVersion: v1\nitems:\n- a: 1\nkind: List\nmetadata:\n  x: ""\n',
      ['apiVersion: v1\nitems:\n', '- a: 1\n', 'kind: List\nmetadata:\n  x: ""\n'],
    ],
    [
      'documents, of which some are lists',
      `a: 1\n---\n${head}- a: 1\n---\nb: 2\n`,
      ['a: 1\n', `---\n${head}`, '- a: 1\n', '---\nb: 2\n'],
    ],
    [
      'the items of a list in JSON, and what stands between them',
      '{"apiVersion":"v1","items":[\n{"a":"\\"]}"},\n {"b":[1,-2.5e3,{"c":null}]}],"kind": "List" }\n',
      [
        '{"apiVersion":"v1","items":[\n',
        '{"a":"\\"]}"}',
        ',\n',
        ' {"b":[1,-2.5e3,{"c":null}]}',
        '],"kind": "List" }\n',
      ],
    ],
    [
      'the lines of a list in JSON',
      '{\n  "kind": "List",\n  "items": [\n    {\n      "a": 1\n    },\n    {\n    }\n  ]\n}\n',
      ['{\n  "kind": "List",\n  "items": [\n', '    {\n      "a": 1\n    }', ',\n', '    {\n    }', '\n  ]\n}\n'],
    ],
    [
      'lines with comments and carriage returns',
      `# why\r\nkind: "List" # all\r\nitems: # these\r\n\r\n# one\r\n- a: |\r\n    - b\r\n# two\r\n- c\r\n`,
      ['# why\r\nkind: "List" # all\r\nitems: # these\r\n\r\n# one\r\n', '- a: |\r\n    - b\r\n# two\r\n', '- c\r\n'],
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(
        splitObjects(text).map(({ start, end }) => text.slice(start, end)),
        parts,
      );
    });
  }
});

describe('nothing is cut', () => {
  for (const [what, text] of [
    ['of another kind', 'kind: Pods\nitems:\n- a: 1\n'],
    ['in flow style', 'kind: List\nitems: [a, b]\n'],
    ['in JSON of another kind', '{"items":[\n{"a":1}],"kind":"Pods"}'],
    ['in JSON without items', '{"items":[],"kind":"List"}'],
    ['in JSON on one line', '{"items":[{"a":1}],"kind":"List"}'],
    ['in JSON with its items twice', '{"items":[\n{"a":1}],"kind":"List","items":[\n{"b":1}]}'],
    ['in JSON with an item that is no object', '{"items":[\n{"a":1},\n2],"kind":"List"}'],
    ['in JSON that ends too early', '{"items":[\n{"a":1}],"kind":"List"'],
    ['in JSON with a text behind it', '{"items":[\n{"a":1}],"kind":"List"} x'],
    ['in JSON with a comment', '{"items":[\n{"a":1}], # why\n"kind":"List"}'],
    ['in JSON with a string that never ends', '{"items":[\n{"a":"1}],"kind":"List"}'],
    ['in JSON of a template', '{"items":[\n{"a":{{ x }}}],"kind":"List"}'],
    ['with anchors', `${head}- &a b: 1\n- *a\n`],
    ['of a template', `${head}- b: {{ x }}\n`],
    ['with a comment of ours', `${head}# podsense: ignore-file\n- b: 1\n`],
    ['with its items twice', `${head}- a: 1\nmetadata: {}\nitems:\n- b: 1\n`],
    ['with a text behind its items', `${head}- a: "b\nc"\n`],
  ] as const) {
    test(`of a list ${what}`, () => assert.equal(splitObjects(text).length, 1));
  }
});

test('a list has the same findings, facts and fixes in parts and as a whole', () => {
  const item = (text: string, indent: string) =>
    `${indent}- ${text.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${indent}  `)}\n`;
  const list = fc
    .tuple(
      fc.array(fc.oneof(randomManifest, shownManifest), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '  '),
      fc.boolean(),
    )
    .map(([texts, indent, isExport]) => {
      const items = texts
        .flatMap(text => text.replaceAll('\r\n', '\n').split(/^---\n/m))
        .filter(text => /^\w/.test(text) && !/\{\{|[\s[{,][&*]\w|podsense:|^\.\.\.|^[^\s\w#]/m.test(text));
      const own = items.map(text => item(text, indent)).join('');
      return isExport ? `apiVersion: v1\nitems:\n${own}kind: List\n` : `${head}${own}`;
    })
    .filter(text => text.includes('- '));
  let found = 0;
  const property = fc.property(list, text => {
    const whole = toldBy(parseFile(text, interestOf(uri, defaultSettings.kinds)));
    const parts = parseManifest(uri, text, defaultSettings.kinds);
    assert.ok(parts.documents.length > 1, text);
    assert.deepEqual(toldBy(parts), whole);
    found += whole.findings.length;
  });
  fc.assert(property, { numRuns: 200, seed: 7 });
  assert.ok(found > 500, `${found} findings`);
});

test('a list in JSON has the same findings, facts and fixes in parts and as a whole', () => {
  const list = fc
    .array(fc.oneof(randomManifest, shownManifest), { minLength: 1, maxLength: 3 })
    .map(texts => {
      const items = texts.flatMap(text => parseAllDocuments(text).map(document => document.toJS() as unknown));
      const objects = items.filter(item => typeof item === 'object' && item !== null && !Array.isArray(item));
      return { apiVersion: 'v1', kind: 'List', items: objects };
    })
    .filter(({ items }) => items.length > 0);
  let found = 0;
  const property = fc.property(list, fc.constantFrom(1, 2, 4), (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    const whole = toldBy(parseFile(text, interestOf(uri, defaultSettings.kinds)));
    const parts = parseManifest(uri, text, defaultSettings.kinds);
    assert.ok(parts.documents.length > 1 || text.includes('{{'), text);
    assert.deepEqual(toldBy(parts), whole);
    found += whole.findings.length;
  });
  fc.assert(property, { numRuns: 200, seed: 7 });
  assert.ok(found > 300, `${found} findings`);
});

test('a list whose item is edited keeps the other items as they were', () => {
  const pod = (name: string) => `- apiVersion: v1\n  kind: Pod\n  metadata: {name: ${name}}\n`;
  const before = `${head}${pod('a')}${pod('b')}${pod('c')}`;
  const old = parseManifest(uri, before, defaultSettings.kinds);
  const now = parseManifest(uri, before.replace('name: b', 'name: bb'), defaultSettings.kinds, old);
  const kept = now.documents.map(({ document }, index) => document === old.documents[index]?.document);
  assert.deepEqual(kept, [true, true, false, true]);
});

const uri = 'file:///manifest.yaml';

/** Of edits, without the indentation of what they add: that is the style of the item, or of the list around it. */
function toldBy(file: YamlFile) {
  const facts = factsOf(uri, file);
  const cluster = new Cluster([facts], { complete: true });
  const findings = lint({ uri, file, cluster, settings: defaultSettings }).map(finding => ({
    rule: finding.rule,
    severity: finding.severity,
    span: finding.span,
    message: say(finding.message, 'en'),
    related: finding.related.map(({ place }) => place),
    fixes: fixesFor(finding, fixContext).map(({ id, title, safe, edits: [own] }) => ({
      id,
      title: say(title, 'en'),
      safe,
      edits: own?.edits.map(({ span, text }) => ({ span, text: text.replaceAll(/^ +/gm, '') })),
    })),
  }));
  return { facts, findings };
}
