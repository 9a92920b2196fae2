import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { complete, takenIn } from './completions.ts';

const settingsFile = 'file:///w/.podsense.yaml';

describe('a settings file', () => {
  const labels = (marked: string): readonly string[] => complete(marked, { uri: settingsFile }).labels;
  const taken = (marked: string, label: string): string => takenIn(marked, label, { uri: settingsFile });

  test('has the names of settings that are not in it, with a colon', () => {
    const names = labels('timeZone: UTC\n¦');
    assert.ok(names.includes('rules') && !names.includes('timeZone') && !names.includes('inlayHints'));
    assert.equal(taken('ru¦', 'rules'), 'rules: ');
    assert.equal(taken('ru¦: {}', 'rules'), 'rules: {}');
    assert.equal(taken('"ru¦": {}', 'rules'), '"rules": {}');
  });

  test('has the ids of rules, and their severities', () => {
    const rest = 'rules:\n  default-service-account: off\n  ¦';
    assert.deepEqual(labels(rest).toSorted(), ruleIds.filter(id => id !== 'default-service-account').toSorted());
    assert.deepEqual(labels('rules:\n  a: ¦'), ['off', 'hint', 'information', 'warning', 'error']);
    assert.equal(taken('rules: {mi¦}', 'missing-timezone-mount'), 'rules: {missing-timezone-mount: }');
    assert.ok(labels('fixAllRules: [¦]').includes('missing-timezone-mount'));
    assert.ok(!labels('fixAllRules:\n- ¦').includes('removed-workload-api'));
    assert.deepEqual(labels('timeZoneFix: ¦'), ['auto', 'localtime', 'zoneFile', 'env']);
  });

  test('has nothing elsewhere', () => {
    assert.deepEqual(labels('exclude:\n- ¦'), []);
    assert.deepEqual(labels('rules:\n  a:\n    b: ¦'), []);
  });
});
