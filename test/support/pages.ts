import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { completeSettings, ofFolder } from '../../server/src/settings/completeSettings.ts';
import { readSettings as read } from '../../server/src/settings/readSettings.ts';
import { defaultSettings, type Settings } from '../../server/src/settings/settings.ts';
import { isMark, type Mark, readMark } from './marks.ts';

/**
 * A page of Markdown whose fences are tests. The first line of a fence names its kind:
 *
 * - `yaml`, `json`: manifests. A mark under a line names the characters that have a finding, its
 *   rule, and, if it matters, its severity. Every finding has a mark, whatever its rule; a fence
 *   without marks is silent.
 *
 *       serviceAccountName: default
 *   #                       ^^^^^^^ default-service-account warning
 *
 *   A mark is a comment, and begins in the first column, so that the example can be copied. It is
 *   removed before the text is read. A finding that begins in the first column, under the comment
 *   sign, has its carets after a `<`, and one that ends in a later line dots after them:
 *
 *   spec:
 *   # <^^^^ default-service-account
 *
 * - `yaml fix`: the manifests of the last fence after a fix of its first finding, of the page's rule
 *   if one is marked: the preferred fix, else the one that is named by its place (`yaml fix 2`),
 *   its id (`yaml fix token-off`) or its title. The findings after it are marked too.
 * - `yaml settings`: the settings for the fences up to the next heading.
 *
 * A line `# file: NAME` begins a file; the files of a fence are a workspace. Those that a fix does
 * not change may be left out of its fence. Fences of other languages are only shown.
 */
export type Page = {
  /** The name of its folder: the id of a rule. */
  readonly id: string;
  /** Relative to the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly headings: readonly { readonly level: number; readonly title: string }[];
  readonly examples: readonly Example[];
};

export type Example = {
  /** Of its opening fence: one-based, in the page. */
  readonly line: number;
  /** The heading that it stands under. */
  readonly heading: string;
  readonly settings: Settings;
  readonly files: readonly MarkedFile[];
  /** For a fence that shows the result of a fix of another. */
  readonly fix?: { readonly of: Example; readonly which: string };
};

export type MarkedFile = {
  readonly name: string;
  /** Without marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
};

export const root = path.resolve(import.meta.dirname, '../..');

/** The files of one name in the folders of the rules: their pages, or more cases, if there are any. */
export function readRulePages(name: 'page.md' | 'cases.md'): readonly Page[] {
  const folder = 'server/src/rules';
  const files = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .map(file => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter(file => path.posix.basename(file) === name)
    .sort()
    .map(file => parsePage(fs.readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n'), file));
}

/** Reads a page; throws with the line of a fence that is not well-formed. */
export function parsePage(text: string, pagePath: string): Page {
  const lines = text.split('\n');
  const headings: { level: number; title: string }[] = [];
  const examples: Example[] = [];
  let settings = defaultSettings;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (heading?.[1] !== undefined && heading[2] !== undefined) {
      headings.push({ level: heading[1].length, title: heading[2] });
      settings = defaultSettings;
    }
    const ticks = /^ *(`{3,})/.exec(line)?.[1];
    if (ticks === undefined) continue;
    const end = lines.indexOf(ticks, at + 1);
    const body = lines.slice(at + 1, end);
    try {
      if (!line.startsWith(ticks)) throw new Error('a fence begins in the first column');
      if (end === -1) throw new Error('the fence has no end');
      const { sort, which } = readInfo(line.slice(ticks.length));
      if (sort === 'settings') settings = readSettings(body.join('\n'));
      else if (sort !== 'shown') {
        const of = sort === 'fix' ? examples.findLast(example => example.fix === undefined) : undefined;
        if (sort === 'fix' && of === undefined) throw new Error('there is no fence before it whose fix it could show');
        examples.push({
          line: at + 1,
          heading: headings.at(-1)?.title ?? '',
          settings: of?.settings ?? settings,
          files: readFiles(body),
          ...(of === undefined ? {} : { fix: { of, which } }),
        });
      }
    } catch (error) {
      throw new Error(`${pagePath}:${at + 1}: ${error instanceof Error ? error.message : error}`);
    }
    at = end;
  }
  return { id: path.basename(path.dirname(pagePath)), path: pagePath, text, headings, examples };
}

type Info = { readonly sort: 'example' | 'fix' | 'settings' | 'shown'; readonly which: string };

function readInfo(info: string): Info {
  const [language, sort, ...which] = info.trim().split(' ');
  if (language !== 'yaml' && language !== 'json') return { sort: 'shown', which: '' };
  if (sort === 'fix') return { sort, which: which.join(' ') || '1' };
  if (sort !== undefined && !(sort === 'settings' && which.length === 0)) throw new Error(`no such fence: ${info}`);
  return { sort: sort ?? 'example', which: '' };
}

function readSettings(text: string): Settings {
  const { settings, problems } = read(parse(text));
  if (problems.length > 0) throw new Error(`these settings are not understood: ${JSON.stringify(problems)}`);
  return completeSettings(ofFolder(settings, undefined));
}

/** The files of a fence; text before the first line that names one is a file of its own. */
function readFiles(body: readonly string[]): readonly MarkedFile[] {
  const files: { name: string; lines: string[]; marks: Mark[] }[] = [];
  for (const line of body) {
    const name = /^# file: (\S+)$/.exec(line)?.[1];
    if (name !== undefined || files.length === 0) {
      files.push({ name: name ?? 'example.yaml', lines: [], marks: [] });
    }
    const file = files.at(-1);
    if (file === undefined || name !== undefined) continue;
    if (!isMark(line)) file.lines.push(line);
    else if (file.lines.length === 0) throw new Error(`there is no line above this mark: ${line}`);
    else file.marks.push(readMark(line, file.lines.length - 1));
  }
  return files.map(({ name, lines, marks }) => ({ name, text: `${lines.join('\n')}\n`, marks }));
}
