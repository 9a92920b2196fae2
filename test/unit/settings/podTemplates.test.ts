import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../../server/src/settings/readSettings.ts';

test('a kind that runs pods is read with the keys of its path', () => {
  const entry = { kind: 'Sandbox', apiGroup: 'example.com', path: 'spec.tasks[].template.spec' };
  const { settings, problems } = readSettings({ podTemplates: [entry] });
  assert.deepEqual(settings.kinds?.added, [
    { group: 'example.com', kind: 'Sandbox', path: ['spec', 'tasks[]', 'template', 'spec'] },
  ]);
  assert.deepEqual(problems, []);
});

const good = { kind: 'Sandbox', apiGroup: '', path: 'spec' };

for (const [what, raw, path, nearest] of [
  ['no list', 'Sandbox', ['podTemplates'], undefined],
  ['an entry that is none', ['Sandbox'], ['podTemplates', 0], undefined],
  ['an entry that is null', [null], ['podTemplates', 0], undefined],
  ['an entry that is a list', [good, []], ['podTemplates', 1], undefined],
  ['no kind', [{ ...good, kind: undefined }], ['podTemplates', 0, 'kind'], undefined],
  ['a kind that is a pattern', [{ ...good, kind: '.*' }], ['podTemplates', 0, 'kind'], undefined],
  ['no group', [{ kind: 'Sandbox', path: 'spec' }], ['podTemplates', 0, 'apiGroup'], undefined],
  ['a group with a version', [{ ...good, apiGroup: 'example.com/v1' }], ['podTemplates', 0, 'apiGroup'], 'example.com'],
  ['an empty path', [{ ...good, path: '' }], ['podTemplates', 0, 'path'], undefined],
  ['a path that begins with a dot', [{ ...good, path: '.spec' }], ['podTemplates', 0, 'path'], undefined],
  ['a path that ends in a list', [{ ...good, path: 'spec.pods[]' }], ['podTemplates', 0, 'path'], undefined],
  ['a path of a wrong type', [{ ...good, path: ['spec'] }], ['podTemplates', 0, 'path'], undefined],
] as const) {
  test(`${what} is named, and the rest holds`, () => {
    const { settings, problems } = readSettings({ podTemplates: raw, timeZone: 'UTC' });
    assert.deepEqual(
      problems.map(problem => [problem.path, problem.nearest]),
      [[path, nearest]],
    );
    assert.equal(settings.timeZone, 'UTC');
    assert.deepEqual(
      (settings.kinds?.added ?? []).map(({ kind }) => kind),
      Array.isArray(raw) && raw.length > 1 ? ['Sandbox'] : [],
    );
  });
}
