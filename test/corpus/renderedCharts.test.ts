import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readRendered } from '../../server/src/charts/rendering/readRendered.ts';
import { helm } from '../../server/src/entry/helm.ts';
import { defaultSettings } from '../../server/src/settings/settings.ts';
import { finish } from '../../server/src/text/steps.ts';
import { findingsAsRendered } from '../../server/src/workspace/rendering/findingsAsRendered.ts';
import { renderChart } from '../../server/src/workspace/rendering/renderChart.ts';
import { charts, foundInTemplates, readFolder } from './charts.ts';

const skip = !fs.existsSync(charts)
  ? `there are no public charts at ${charts}`
  : hasHelm()
    ? false
    : 'there is no helm on the PATH: what it renders is not compared';

test('marks change nothing in what Helm prints but checksums, and what is random', { skip }, async () => {
  const different: string[] = [];
  for (const chart of fs.readdirSync(charts)) {
    const folder = pathToFileURL(path.join(charts, chart, 'chart')).href;
    const plain = await helm.render({ chart: folder, values: [], change: (_, text) => text });
    const marked = await renderChart(helm, folder, []);
    if ('failure' in plain) assert.ok('why' in marked, `${chart} is rendered with marks alone`);
    else if ('why' in marked) different.push(`${chart}: ${marked.why} ${marked.detail}`);
    else {
      const texts = new Map(readRendered(plain.output, []).map(({ path: name, text }) => [name, text]));
      for (const { path: name, text } of marked.templates)
        if (comparable(texts.get(name)) !== comparable(text)) different.push(`${chart} ${name}`);
    }
  }
  assert.deepEqual(different, []);
});

test('what a rendering has is found in the chart that Helm renders', { skip }, async () => {
  const counts = new Map<string, { found: number; all: number; missed: string[] }>();
  let lines = 0;
  for (const chart of fs.readdirSync(charts)) {
    const folder = path.join(charts, chart, 'chart');
    const rendering = await renderChart(helm, pathToFileURL(folder).href, []);
    if ('why' in rendering) continue;
    const context = { cluster: readFolder(folder).cluster, settings: defaultSettings, values: [] };
    const added = finish(findingsAsRendered(rendering, context));
    lines += added.length;
    const own = foundInTemplates(folder);
    for (const [template, findings] of foundInTemplates(path.join(charts, chart, 'rendered'))) {
      const uri = `${rendering.folder}/${template}`;
      for (const rule of new Set(findings.map(finding => finding.rule))) {
        const all = findings.filter(finding => finding.rule === rule).length;
        const ours = own.get(template)?.filter(finding => finding.rule === rule).length ?? 0;
        const more = added.filter(one => one.template === uri && one.finding.rule === rule).length;
        const count = counts.get(rule) ?? { found: 0, all: 0, missed: [] };
        counts.set(rule, count);
        count.found += Math.min(all, ours + more);
        count.all += all;
        if (ours + more < all) count.missed.push(`${chart} ${template}: ${ours} + ${more} of ${all}`);
      }
    }
  }
  for (const [rule, { found, all, missed }] of counts) {
    console.log(`rendered ${rule}: ${found} of ${all}`);
    for (const one of missed) console.log(`  ${one}`);
  }
  console.log(`by rendering alone: ${lines}`);
  for (const [rule, { found, all }] of counts) assert.ok(found >= 0.95 * all, `${rule}: ${found} of ${all}`);
});

function hasHelm(): boolean {
  try {
    execFileSync('helm', ['version', '--short'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Without checksums of what has marks, without names that are random, and without blanks at the ends of lines. */
function comparable(text: string | undefined): string | undefined {
  return text
    ?.replace(/^(\s*[\w./-]*(?:checksum|hash)[\w./-]*: ).*$/gm, '$1')
    .replace(/-test-[a-z0-9]{5}$/gm, '')
    .replace(/[ \t]+$/gm, '')
    .trimEnd();
}
