import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type Case, visibleIn } from '../../../server/src/cases/object/case.ts';
import { clockOf } from '../../../server/src/kubernetes/clocks/clock.ts';
import { zoneMentionsOf } from '../../../server/src/kubernetes/clocks/zoneMentions.ts';
import { acrossCases } from '../../../server/src/lint/acrossCases.ts';
import { type BesideCase, reportsIn, ruleCaseOf, toCheckIn } from '../../../server/src/lint/lintDocument.ts';
import { AskedMemo } from '../../../server/src/lint/memo/askedMemo.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { ObjectRule, RuleCase } from '../../../server/src/rules/rule.ts';
import { rules as allRules } from '../../../server/src/rules/rules.gen.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { Known } from '../../../server/src/text/known.ts';
import type { MapNode } from '../../../server/src/yaml/tree/node.ts';
import { type Workspace, workspaceOf } from '../../support/appliedFindings.ts';
import { deliveredTrees, overlayTrees } from '../../support/kustomizeTrees.ts';
import { root } from '../../support/pages.ts';

const rules = allRules.filter(rule => rule.checks === 'object');

test('what is shared is what is found in each case by itself', () => {
  const compared = { objects: 0, reports: 0 };
  for (const { seed, files } of [...overlayTrees(), ...deliveredTrees()]) {
    for (const cases of casesIn(files)) {
      const shared = reportsIn(cases, rules, beside(cases));
      assert.deepEqual(shared.map(described), separately(cases).map(described), `tree ${seed}`);
      compared.objects++;
      compared.reports += shared.length;
    }
  }
  assert.ok(compared.objects > 400 && compared.reports > 200, JSON.stringify(compared));
});

test('where something else has changed, what was found is kept if that answers as before', () => {
  const compared = { objects: 0, differing: 0 };
  for (const { seed, files } of [...overlayTrees(), ...deliveredTrees()]) {
    const before = workspaceOf(files);
    for (const changed of changesOf(files)) {
      const memo = new AskedMemo();
      const found = new Map(casesOfAll(before).map(cases => [nodeOf(cases), describedIn(cases, memo)]));
      for (const cases of casesOfAll(workspaceOf(changed, before))) {
        const now = describedIn(cases, memo);
        assert.deepEqual(now, separately(cases).map(described), `tree ${seed}`);
        const earlier = found.get(nodeOf(cases));
        if (earlier === undefined) continue;
        compared.objects++;
        if (!isDeepStrictEqual(earlier, now)) compared.differing++;
      }
    }
  }
  assert.ok(compared.objects > 2000 && compared.differing > 80, JSON.stringify(compared));
});

test('no rule reads the number of its case, of which nobody takes note', () => {
  const folder = path.join(root, 'server/src/rules');
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
  const reading = files.filter(name => /\.when\b|[{,]\s*when\b/.test(fs.readFileSync(path.join(folder, name), 'utf8')));
  assert.deepEqual([files.length > 60, reading], [true, []]);
});

describe('a rule runs once for all cases that answer it the same', () => {
  const overlays = (count: number, more = (_: number) => '') => ({
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: nginx}]}\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `overlays/o${at}/kustomization.yaml`,
        `namespace: team-${at}\nresources: [../../base]\n${more(at)}`,
      ]),
    ),
  });
  const patch = (operation: string) => `patches:\n- target: {kind: Pod}\n  patch: '[{op: add, ${operation}}]'\n`;
  const account = (at: number) => patch(`path: /spec/serviceAccountName, value: a-${at % 2}`);
  const zone = (at: number) =>
    at === 1 ? patch('path: /spec/containers/0/env, value: [{name: TZ, value: Asia/Tokyo}]') : '';
  const clockIn = (context: RuleCase) => podOf(context).containers.map(one => clockOf(one, podOf(context)));
  const accountOf = (context: RuleCase) => podOf(context).surroundings.patches.account;

  const asked: readonly (readonly [
    what: string,
    texts: Readonly<Record<string, string>>,
    ask: (context: RuleCase) => unknown,
    answers: readonly unknown[],
  ])[] = [
    ['nothing', overlays(20), () => 'same', ['same']],
    [
      'whether it is in the namespace of the system',
      overlays(20),
      ({ cluster }) => cluster.isIn(['kube-system']),
      [false],
    ],
    ['its namespace', overlays(20), ({ at }) => at.namespace, names('team', 20)],
    ['the namespace that it meets', overlays(3), ({ cluster }) => cluster.namespace, names('team', 3)],
    ['what it meets', overlays(20), ({ cluster }) => cluster.accounts('web').certain.length, [0]],
    ['an account that patches give', overlays(20, account), accountOf, [{ to: 'a-0' }, { to: 'a-1' }]],
    ['all that patches give', overlays(4, account), around, [{ to: 'a-0' }, { to: 'a-1' }]],
    ['a clock that another rule asked for', overlays(20, zone), clockIn, [['absent'], ['unknown']]],
  ];
  for (const [what, texts, ask, answers] of asked) {
    test(what, () => {
      const cases = podIn(texts);
      const runs: unknown[] = [];
      reportsIn(cases, [spying(clockIn), spying(context => runs.push(ask(context)))], beside(cases));
      assert.deepEqual(runs, answers);
    });
  }

  test('what it finds in one of them names that', () => {
    const cases = podIn(overlays(20, zone));
    const found = reportsIn(cases, rules, beside(cases)).map(({ report }) => say(report.message, 'en'));
    assert.match(found.join('\n'), /overlays\/o0, overlays\/o2, overlays\/o3 and 16 more/);
  });
});

function names(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${name}-${at}`);
}

function podOf({ pods }: RuleCase): RuleCase['pods'][number] {
  return pods[0] ?? assert.fail('no pod');
}

function around(context: RuleCase): unknown {
  return { ...podOf(context).surroundings.patches }.account;
}

/** A rule that finds nothing. */
function spying(look: (context: RuleCase) => unknown): ObjectRule {
  const [rule] = rules;
  assert.ok(rule !== undefined);
  return {
    ...rule,
    check: context => {
      look(context);
      return [];
    },
  };
}

/** The cases of the one pod. */
function podIn(texts: Readonly<Record<string, string>>): readonly Case[] {
  return casesIn(texts).find(([first]) => first?.object.kind === 'Pod') ?? assert.fail('no pod');
}

function casesIn(texts: Readonly<Record<string, string>>): readonly (readonly Case[])[] {
  return casesOfAll(workspaceOf(texts));
}

/** The cases of each object that has several, but for patches. */
function casesOfAll({ files, cluster }: Workspace): readonly (readonly Case[])[] {
  return [...files].flatMap(([name, { documents }]) =>
    documents.flatMap(({ document }) =>
      (document === undefined ? [] : toCheckIn(document, `file:///w/${name}`, cluster, defaultSettings.kinds))
        .map(({ cases }) => cases)
        .filter(([first, second]) => second !== undefined && first?.patched === undefined),
    ),
  );
}

function beside([first]: readonly Case[]): BesideCase {
  const zones = first === undefined ? [] : zoneMentionsOf(first.object, defaultSettings.kinds);
  return { zones, settings: defaultSettings, isStaticPath: false, known: new Known() };
}

/** The reports without sharing. */
function separately(cases: readonly Case[]): ReturnType<typeof acrossCases> {
  const found = cases.flatMap((one, number) => {
    const context = ruleCaseOf(one, beside(cases));
    return rules.flatMap(rule =>
      visibleIn(context, rule.check(context), ({ span }) => span).map(report => ({ rule, report, number })),
    );
  });
  return acrossCases(found, cases);
}

function describedIn(cases: readonly Case[], memo: AskedMemo): readonly unknown[] {
  return reportsIn(cases, rules, beside(cases), memo).map(described);
}

function nodeOf([first]: readonly Case[]): MapNode | undefined {
  return first?.object.node;
}

/** The files without one of them, or without one of its documents. */
function* changesOf(files: Readonly<Record<string, string>>): Generator<Readonly<Record<string, string>>> {
  for (const [name, text] of Object.entries(files)) {
    const documents = text.split('---\n');
    for (const [at] of documents.entries()) {
      const left = documents.filter((_, other) => other !== at);
      const { [name]: _, ...others } = files;
      yield left.length === 0 ? others : { ...others, [name]: left.join('---\n') };
    }
  }
}

function described({ rule, report }: Pick<ReturnType<typeof acrossCases>[number], 'rule' | 'report'>): unknown {
  const { span, severity, message, part, related = [], tags } = report;
  const said = related.map(one => [one.at, say(one.message, 'en')]);
  return [rule.id, span, severity, say(message, 'en'), part, said, tags];
}
