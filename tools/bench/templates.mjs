import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { timed } from './keys.mjs';
import { milliseconds, printTable } from './table.mjs';
import { chart, deployments, positionIn, templates } from './texts.mjs';

/** Enough keys that the server's code is compiled: else half of what is measured is that. */
const [warmKeys, keys] = [150, 200];

/** Types keys into a template of a chart, and at a like place into a manifest of its size; and into the chart's values. */
export async function benchTemplates() {
  const rows = [];
  for (const { what, manifest, template } of places()) {
    const [plain, own] = [await typeAt(manifest, {}), await typeAt(template, chart)];
    rows.push([
      what,
      ...cells(plain),
      ...cells(own),
      `${(own.p50 / plain.p50).toFixed(2)} x`,
      ratio(own.cpu, plain.cpu),
    ]);
  }
  const header = ['', 'manifest', 'p95', 'CPU', 'template', 'p95', 'CPU', 'median', 'of CPU'];
  printTable('A key in a manifest, and in a template of its size', header, rows);
  const inValues = [];
  for (const { what, key } of [
    { what: 'that all of them print', key: 'image: ' },
    { what: 'that none of them names', key: 'other: ' },
  ])
    inValues.push([what, ...cells(await typeIntoValues(key))]);
  printTable(
    'A key in a value of ten open templates, with the findings of all',
    ['', 'median', 'p95', 'CPU'],
    inValues,
  );
}

function cells({ p50, p95, cpu }) {
  return [p50, p95, cpu].map(milliseconds);
}

function ratio(cpu, of) {
  return cpu === undefined || of === undefined ? '' : `${(cpu / of).toFixed(2)} x`;
}

/** Where a key is typed: behind a text near the middle of either. */
function places() {
  const at = (text, before) => ({ text, at: text.indexOf(before, text.length * 0.4) + before.length });
  const [manifest, template] = [deployments(6), templates(6)];
  const commented = text => text.replaceAll('  replicas:', '  # replicas\n  replicas:');
  const image = count => ({
    manifest: at(deployments(count), 'image: '),
    template: at(templates(count), 'image: '),
  });
  return [
    { what: '200 lines, in an image', ...image(6) },
    { what: '200 lines, in a name', manifest: at(manifest, 'name: app'), template: at(template, 'name: app') },
    {
      what: '200 lines, in an action',
      manifest: at(manifest, 'replicas: 2'),
      template: at(template, '.Values.replicas'),
    },
    { what: '200 lines, in a condition', manifest: at(manifest, 'replicas: 2'), template: at(template, 'if .Values') },
    {
      what: '200 lines, in a comment',
      manifest: at(commented(manifest), '# replicas'),
      template: at(commented(template), '# replicas'),
    },
    { what: '40 lines, in an image', ...image(1) },
    { what: '1,000 lines, in an image', ...image(33) },
  ];
}

async function typeAt({ text, at }, beside) {
  const server = await LanguageServer.start();
  for (const [name, other] of Object.entries(beside)) server.open(`file:///bench/${name}`, other);
  const taken = await typeBehind(server, 'templates/edited.yaml', text, at, []);
  await server.stop();
  return taken;
}

async function typeIntoValues(key) {
  const server = await LanguageServer.start();
  const open = Array.from({ length: 10 }, (_, at) => `templates/of-${at}.yaml`);
  for (const name of open) server.open(`file:///bench/${name}`, templates(3));
  for (const [name, other] of Object.entries(chart))
    if (name !== 'values.yaml') server.open(`file:///bench/${name}`, other);
  const text = `${chart['values.yaml']}other: 1\n`;
  const taken = await typeBehind(server, 'values.yaml', text, text.indexOf(key) + key.length, open);
  await server.stop();
  return taken;
}

/** `others`: files whose diagnostics are requested at each key as well. */
async function typeBehind(server, name, text, at, others) {
  const uri = `file:///bench/${name}`;
  server.open(uri, text);
  const position = positionIn(text, at);
  let version = 1;
  const key = async () => {
    server.edit(uri, ++version, { range: { start: position, end: position }, text: 'x' });
    for (const other of [uri, ...others.map(one => `file:///bench/${one}`)]) await server.diagnostics(other);
  };
  return timed(server, key, keys, warmKeys);
}
