import fs from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { inProject, root } from '../project.mjs';

const folders = ['server/src', 'client/src'];
const projects = ['tsconfig.json', 'tsconfig.browser.json'];

// These methods make an expression of a text.
const methods = new Set(['match', 'matchAll', 'search']);

// Expressions whose automaton is too large are checked by fuzzing instead. It always has one seed, and is limited by its
// steps and not by time: a busy machine must not tell other expressions from linear ones than an idle one.
const limits = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
};

/**
 * Checks how the time of each regular expression of the sources grows with the text: returns a line for each that is
 * not linear. Expressions are literals only, since those put together at run time could not be known here.
 */
export function regularExpressionProblems() {
  const { expressions, problems } = readSources();
  if (expressions.length === 0) problems.push('No regular expression was found in the sources.');
  const slow = expressions.map(complaintAbout);
  return [...problems, ...slow.filter(complaint => complaint !== undefined)];
}

function complaintAbout({ place, source, flags }) {
  // A search for all matches starts at other places than the start of the text, too.
  const tried = flags.includes('g') ? [source, `[^](?:${source})`] : [source];
  for (const one of tried) {
    const { status, complexity, attack, error } = checkSync(one, flags, limits);
    const why = status === 'vulnerable' ? `${complexity.summary}, as by ${attack.pattern}` : error?.kind;
    if (status !== 'safe') return `${place} /${one}/${flags} is ${status}: ${why}`;
  }
  return undefined;
}

/** The expressions of all sources: { place, source, flags }, and lines on those that cannot be checked. */
function readSources() {
  const api = new API({ cwd: root });
  try {
    const opened = projects.map(file => openProject(api, file));
    const found = { expressions: [], problems: [] };
    for (const file of filesIn(folders)) {
      const project = opened.find(({ program }) => program.getSourceFile(file) !== undefined);
      if (project === undefined) found.problems.push(`${inProject(file)} belongs to no project, and was not read.`);
      else readFile(project, project.program.getSourceFile(file), found);
    }
    return found;
  } finally {
    api.close();
  }
}

function openProject(api, file) {
  const config = path.join(root, file);
  return api.updateSnapshot({ openProject: config }).getProject(config);
}

function filesIn(all) {
  return all.flatMap(folder =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter(name => name.endsWith('.ts'))
      .map(name => path.join(root, folder, name)),
  );
}

function readFile({ checker }, source, { expressions, problems }) {
  const placeOf = node => {
    const line = source.text.slice(0, node.end).split('\n').length;
    return `${inProject(source.fileName)}:${line}`;
  };
  const visit = node => {
    if (node.kind === SyntaxKind.RegularExpressionLiteral) expressions.push({ place: placeOf(node), ...partsOf(node) });
    else if (isConstructor(node)) problems.push(`${placeOf(node)} makes an expression at run time; write a literal.`);
    else if (takesText(node, checker)) problems.push(`${placeOf(node)} gives a text where an expression is wanted.`);
    node.forEachChild(visit);
  };
  visit(source);
}

function partsOf({ text }) {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

function isConstructor(node) {
  return node.kind === SyntaxKind.Identifier && node.text === 'RegExp' && node.parent.kind !== SyntaxKind.TypeReference;
}

function takesText(node, checker) {
  if (node.kind !== SyntaxKind.CallExpression || !methods.has(node.expression.name?.text)) return false;
  const [first] = node.arguments;
  // Other objects than texts have methods of that name, as VS Code's `languages` has.
  const owner = checker.getTypeAtLocation(node.expression.expression)?.getSymbol();
  if (owner !== undefined && owner.name !== 'String') return false;
  return first !== undefined && checker.getTypeAtLocation(first)?.getSymbol()?.name !== 'RegExp';
}
