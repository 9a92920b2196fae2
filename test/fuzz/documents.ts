import fc from 'fast-check';
import { Kinds, knownKinds } from '../../server/src/kubernetes/objects/kinds.ts';
import { defaultSettings, type Settings, timeZoneFixes } from '../../server/src/settings/settings.ts';
import { type ChartFiles, hostileCharts } from '../support/hostileCharts.ts';
import { mutated, mutationOf, pieces } from '../unit/badInput/mutated.ts';
import { randomManifest } from '../unit/laws/randomManifest.ts';
import type { Sources } from './sources.ts';

/** A text to read and check, and how. */
export type FuzzDocument = {
  /** The generator that made it. */
  readonly origin: string;
  readonly name: string;
  readonly text: string;
  /** The other files of its workspace, by their names. */
  readonly beside: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** The requests about it, if all are made. */
  readonly questions: Questions;
};

/** Offsets are taken modulo the length of the text. */
export type Questions = {
  readonly places: readonly number[];
  readonly newName: string;
  /** Inserted into the text at the first place. */
  readonly typed: string;
};

/** Documents are made in batches: a batch depends only on the seed and its number. */
export const batchSize = 500;

export function batchOf(sources: Sources, seed: number, batch: number): readonly FuzzDocument[] {
  return fc.sample(documentsOf(sources), { numRuns: batchSize, seed: (Math.imul(seed, 0x9e3779b1) + batch) | 0 });
}

function documentsOf(sources: Sources): fc.Arbitrary<FuzzDocument> {
  const from = (texts: readonly string[]) =>
    texts.length === 0 ? randomManifest : fc.nat({ max: texts.length - 1 }).map(at => texts[at] ?? '');
  const [documents, fences, files] = [from(sources.documents), from(sources.fences), from(sources.files)];
  const scraps = fc.array(fc.oneof(fc.constantFrom(...pieces), fences.map(someLine)), { maxLength: 40 });
  const origins: readonly (readonly [origin: string, weight: number, texts: fc.Arbitrary<string>])[] = [
    ['random manifest', 300, randomManifest],
    ['random manifest, mutated', 200, mutated],
    ['public manifest', 150, documents],
    ['public manifest, mutated', 350, mutationOf(documents)],
    ['example', 100, fences],
    ['example, mutated', 250, mutationOf(fences)],
    ['several', 50, fc.array(fc.oneof(documents, fences, mutated), { minLength: 2, maxLength: 3 }).map(joined)],
    ['scraps', 80, scraps.map(parts => parts.join(''))],
    ['any text', 40, fc.string({ unit: 'binary', maxLength: 300 })],
    ['long run', 100, longRun(fc.oneof(fences, randomManifest), 300)],
    ['very long run', 1, longRun(fences, 200_000)],
    ['long file', 1, fc.oneof(files, mutationOf(files))],
  ];
  const beside = fc.constant({});
  return fc.oneof(
    ...origins.map(([origin, weight, texts]) => ({
      weight,
      arbitrary: fc.record({ origin: fc.constant(origin), text: texts, name, beside, settings, questions }),
    })),
    { weight: 200, arbitrary: ofCharts('chart', hostileCharts) },
    { weight: 100, arbitrary: ofCharts('chart, mutated', hostileCharts.chain(mutatedChart)) },
  );
}

/** One file of each chart; the others lie beside it. */
function ofCharts(origin: string, charts: fc.Arbitrary<ChartFiles>): fc.Arbitrary<FuzzDocument> {
  return fc.record({ files: charts, at: fc.nat(), settings, questions }).map(({ files, at, ...asked }) => {
    const named = Object.entries(files).map(([path, text]) => [`chart/${path}`, text] as const);
    const [name, text] = named[at % named.length] ?? ['chart/values.yaml', ''];
    return { origin, name, text, beside: Object.fromEntries(named.filter(([other]) => other !== name)), ...asked };
  });
}

/** One of its files is cut and stirred. */
function mutatedChart(files: ChartFiles): fc.Arbitrary<ChartFiles> {
  return fc
    .constantFrom(...Object.entries(files))
    .chain(([path, text]) => mutationOf(fc.constant(text)).map(changed => ({ ...files, [path]: changed })));
}

const name = fc.oneof(
  { weight: 20, arbitrary: fc.constant('manifest.yaml') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'kustomization.yaml',
      'kubernetes/manifests/etcd.yaml',
      'chart/templates/web.yaml',
      'chart/Chart.yaml',
      'chart/values.yaml',
      'manifest.json',
      '.podsense.yaml',
    ),
  },
);

const settings: fc.Arbitrary<Settings> = fc
  .record({
    timeZone: fc.constantFrom('node', 'Asia/Shanghai', 'UTC'),
    timeZoneFix: fc.constantFrom(...timeZoneFixes),
    rules: fc.constantFrom<Settings['rules']>({}, { 'automounted-service-account-token': 'information' }),
    kinds: fc.constantFrom(knownKinds, new Kinds([{ group: 'example.com', kind: 'Web', path: ['spec'] }])),
  })
  .map(said => ({ ...defaultSettings, ...said }));

const questions: fc.Arbitrary<Questions> = fc.record({
  places: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  newName: fc.constantFrom('web', 'new-name', 'default', 'My_App', '1', 'true', '', 'a: b', '"', 'x\n---\ny', '🕐'),
  typed: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })),
});

/** A text with one long run of a piece in it, which slows regular expressions that try each length. */
function longRun(texts: fc.Arbitrary<string>, longest: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...runs),
    fc.constantFrom(...pieces),
    fc.string({ minLength: 1, maxLength: 2 }),
  );
  const end = fc.constantFrom('', 'x', '!', '\n', '/', '"');
  const length = fc.integer({ min: longest >> 2, max: longest });
  return fc.tuple(texts, fc.nat(), piece, end, length).map(([text, at, run, after, count]) => {
    const places = [...text.matchAll(at % 4 === 0 ? anyPlace : readPlace)];
    const { index, 0: found } = places[at % Math.max(1, places.length)] ?? { index: 0, 0: '' };
    const start = index + found.length;
    return text.slice(0, start) + run.repeat(Math.ceil(count / run.length)) + after + text.slice(start);
  });
}

const anyPlace = /(?:)/g;
// Before the values that rules read: zones, paths, names, schedules, commands.
const readPlace =
  /(?:zone|TZ|[Pp]ath|name|value|schedule|image|account|command|args|ignore|apiVersion|kind)\S*[:[] *|- /gi;

const runs = [
  '1',
  'a',
  'A',
  '_',
  '-',
  '.',
  '/',
  ':',
  ',',
  '+',
  '=',
  '$',
  '(',
  '$(',
  '*',
  '\\',
  '#',
  '%',
  '<',
  '>',
  '@',
  '\u00e9',
];

function someLine(text: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines[text.length % Math.max(1, lines.length)] ?? '';
}

function joined(texts: readonly string[]): string {
  return texts.map(text => (text.endsWith('\n') ? text : `${text}\n`)).join('---\n');
}
