import { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Message } from '../messages/message.ts';
import { neverInFixAll, type RuleId, ruleIds } from '../protocol/ruleIds.gen.ts';
import { type Severity, severities } from '../protocol/severities.ts';
import { nearest } from '../text/editDistance.ts';
import { Glob } from '../text/patterns/glob.ts';
import { nearestZone } from '../zones/nearestZones.ts';
import { todaysName } from '../zones/zoneLinks.ts';
import { isZoneName } from '../zones/zoneNames.ts';
import * as messages from './messages.ts';
import { readPodTemplate } from './podTemplates.ts';
import { editorSettings, type SaidSettings, type Settings, timeZoneFixes } from './settings.ts';

/** A setting that is not understood. */
export type SettingProblem = {
  /** Its place: `['rules', 'missing-timezone-mount']`, `['exclude', 0]`; empty for all of it. */
  readonly path: readonly (string | number)[];
  /** Whether the last name of the path is not understood, or the value there. */
  readonly at: 'key' | 'value';
  readonly message: Message;
  /** The known word that was probably meant. */
  readonly nearest?: string;
};

export type ReadSettings = { readonly settings: SaidSettings; readonly problems: readonly SettingProblem[] };

/**
 * Reads settings from any value, as a client or a file gives it. Total: null sets nothing, what is not understood is
 * among the problems, and the rest holds.
 */
export function readSettings(raw: unknown): ReadSettings {
  const problems: SettingProblem[] = [];
  const settings: Partial<Record<keyof Settings, unknown>> = {};
  for (const [key, value] of recordAt(raw, problem => problems.push(problem))) {
    const report: ReportProblem = ({ path, ...problem }) => problems.push({ path: [key, ...path], ...problem });
    if (isOneOf(settingNames, key)) {
      const read = isMissing(value) ? undefined : readers[key](value, report);
      if (read !== undefined) settings[fieldOf(key)] = read;
    } else if (!isOneOf(editorSettings, key)) report(unknownName(messages.setting, key, settingNames));
  }
  return { settings: settings as SaidSettings, problems };
}

/** Reports a problem, whose path begins at the value that is being read. */
type ReportProblem = (problem: SettingProblem) => void;

/** The setting `podTemplates` adds to the kinds that run pods. */
type SettingName = Exclude<keyof Settings, 'kinds'> | 'podTemplates';
type Field<Name extends SettingName> = Name extends 'podTemplates' ? 'kinds' : Name;

function fieldOf(name: SettingName): keyof Settings {
  return name === 'podTemplates' ? 'kinds' : name;
}

/** Reads the value of one setting; undefined if it holds nothing that is understood. */
const readers: {
  readonly [Name in SettingName]: (
    raw: unknown,
    report: ReportProblem,
  ) => Settings[Field<Name> & keyof Settings] | undefined;
} = {
  timeZone: readZone,
  timeZoneFix: (raw, report) => readChoice(timeZoneFixes, raw, report),
  rules: readRules,
  fixAllRules: (raw, report) => listAt(raw, report)?.flatMap((id, at) => readFixAllRule(id, within([at], report))),
  staticPods: readGlobs,
  podTemplates: readPodTemplates,
  exclude: readGlobs,
  inlayHints: (raw, report) => (typeof raw === 'boolean' ? raw : wrongType('flag', report)),
};

const settingNames = Object.keys(readers) as readonly SettingName[];

function readZone(raw: unknown, report: ReportProblem): string | undefined {
  if (typeof raw !== 'string') return wrongType('text', report);
  // An old name is replaced by today's: fixes would write it into manifests, where it is a finding itself.
  if (raw === 'node' || isZoneName(raw)) return todaysName(raw) ?? raw;
  const near = nearest(raw, ['node']) ?? nearestZone(raw);
  report({
    path: [],
    at: 'value',
    message: messages.zone({ value: shown(raw), nearest: near }),
    ...meant(near),
  });
  return undefined;
}

function readChoice<T extends string>(choices: readonly T[], raw: unknown, report: ReportProblem): T | undefined {
  if (isOneOf(choices, raw)) return raw;
  if (typeof raw !== 'string') return wrongType('text', report);
  const near = nearestWord(raw, choices);
  const text = messages.choice({ value: shown(raw), choices: choices.join(', '), nearest: near });
  report({ path: [], at: 'value', message: text, ...meant(near) });
  return undefined;
}

function readRules(raw: unknown, report: ReportProblem): Settings['rules'] {
  const rules: Partial<Record<RuleId, Severity>> = {};
  for (const [id, value] of recordAt(raw, report)) {
    if (!isOneOf(ruleIds, id)) report({ ...unknownName(messages.rule, id, ruleIds), path: [id] });
    else if (!isMissing(value)) {
      const severity = readChoice(severities, value, within([id], report));
      if (severity !== undefined) rules[id] = severity;
    }
  }
  return rules;
}

function readFixAllRule(raw: unknown, report: ReportProblem): readonly RuleId[] {
  if (isMissing(raw)) return [];
  if (typeof raw !== 'string') return wrongType('text', report) ?? [];
  if (isOneOf(neverInFixAll, raw)) report({ path: [], at: 'value', message: messages.neverInFixAll({ rule: raw }) });
  else if (isOneOf(ruleIds, raw)) return [raw];
  else report({ ...unknownName(messages.rule, raw, ruleIds), at: 'value' });
  return [];
}

function readGlobs(raw: unknown, report: ReportProblem): readonly Glob[] | undefined {
  let left = mostAlternatives;
  return listAt(raw, report)?.flatMap((item, at): readonly Glob[] => {
    const reportItem = within([at], report);
    if (typeof item !== 'string') return isMissing(item) ? [] : (wrongType('text', reportItem) ?? []);
    const glob = left > 0 ? Glob.read(item) : 'many';
    left -= typeof glob === 'string' ? costOfMistake : glob.size;
    if (typeof glob !== 'string') return [glob];
    const near = glob === 'backslash' ? item.replaceAll('\\', '/') : undefined;
    reportItem({ path: [], at: 'value', message: messages.glob({ problem: glob }), ...meant(near) });
    return [];
  });
}

/** The most alternatives of all globs of a list, so that few lines cannot become many globs. */
const mostAlternatives = 10_000;

/** The cost of a wrong glob, since it may prove wrong only after all that its braces stand for was made. */
const costOfMistake = 100;

function readPodTemplates(raw: unknown, report: ReportProblem): Kinds | undefined {
  const added = listAt(raw, report)?.flatMap((entry, at) => {
    const read = readPodTemplate(entry);
    if ('kind' in read) return [read];
    const { key, ...problem } = read;
    report({ path: key === undefined ? [at] : [at, key], at: 'value', ...problem });
    return [];
  });
  return added === undefined ? undefined : new Kinds(added);
}

function recordAt(raw: unknown, report: ReportProblem): readonly (readonly [string, unknown])[] {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return Object.entries(raw);
  if (!isMissing(raw)) wrongType('map', report);
  return [];
}

function listAt(raw: unknown, report: ReportProblem): readonly unknown[] | undefined {
  return Array.isArray(raw) ? raw : wrongType('list', report);
}

function wrongType(expected: 'text' | 'list' | 'map' | 'flag', report: ReportProblem): undefined {
  report({ path: [], at: 'value', message: messages.type({ expected }) });
}

function unknownName(text: typeof messages.setting, name: string, known: readonly string[]): SettingProblem {
  const near = nearestWord(name.replace(/^podsense\./, ''), known);
  return { path: [], at: 'key', message: text({ name: shown(name), nearest: near }), ...meant(near) };
}

/** Also for shortened words, such as `warn`. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
  return nearest(word, known) ?? (word.length > 2 ? known.find(name => name.startsWith(word)) : undefined);
}

function within(path: SettingProblem['path'], report: ReportProblem): ReportProblem {
  return problem => report({ ...problem, path: [...path, ...problem.path] });
}

function meant(near: string | undefined): Pick<SettingProblem, 'nearest'> {
  return near === undefined ? {} : { nearest: near };
}

/** Shortened: a text may be a whole file. */
function shown(text: string): string {
  return text.slice(0, 100);
}

function isOneOf<T extends string>(choices: readonly T[], value: unknown): value is T {
  return (choices as readonly unknown[]).includes(value);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}
