import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { whyNotBuilt } from '../../../tools/suites/builtBundles.mjs';
import { TemporaryFolder } from '../../support/temporaryFolder.ts';

const sources = [
  'client/src/start/node.ts',
  'server/src/entry/node.ts',
  'server/src/rules/a-rule/page.md',
  'esbuild.mjs',
  'tools/bundles.mjs',
  'package-lock.json',
];
const bundles = ['client.js', 'client.browser.js', 'server.js', 'server.browser.js', 'cli.js', 'commandLine.js'].map(
  name => `dist/${name}`,
);

test('bundles that are as new as all sources are built', () => {
  using project = projectBuilt();
  assert.equal(whyNotBuilt(project.path), undefined);
});

for (const bundle of bundles) {
  test(`says that there is no ${bundle}`, () => {
    using project = projectBuilt();
    project.remove(bundle);
    assert.equal(whyNotBuilt(project.path), `There is no ${bundle}: npm run build makes it.`);
  });

  test(`says that ${bundle} is older than a source`, () => {
    using project = projectBuilt();
    changeAt(project, bundle, '2026-01-01');
    assert.match(whyNotBuilt(project.path) ?? '', /^client\/src\/start\/node\.ts is newer than dist\//);
  });
}

for (const source of sources) {
  test(`says that ${source} is newer than what was built of it`, () => {
    using project = projectBuilt();
    changeAt(project, source, '2026-01-04');
    assert.equal(whyNotBuilt(project.path), `${source} is newer than dist/: npm run build makes that anew.`);
  });
}

function projectBuilt(): TemporaryFolder {
  const project = new TemporaryFolder();
  for (const [files, day] of [
    [sources, '2026-01-02'],
    [bundles, '2026-01-03'],
  ] as const) {
    for (const file of files) {
      project.write(file, '');
      changeAt(project, file, day);
    }
  }
  return project;
}

function changeAt(project: TemporaryFolder, file: string, day: string): void {
  fs.utimesSync(project.pathOf(file), new Date(day), new Date(day));
}
