const head = '// Made by `npm run generate`.\n';

/** rules.gen.ts: imports of all rules and of their pages. */
export function rulesModule(rules) {
  const lines = of => rules.map(rule => `${of(rule)}\n`).join('');
  return `${head}/// <reference path="./markdown.d.ts" />

import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Rule } from './rule.ts';
${lines(({ id, place }) => `import ${identifierOf(id)}Page from './${place}/page.md';`)}${lines(
  ({ id, place }) => `import { rule as ${identifierOf(id)} } from './${place}/rule.ts';`,
)}
/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
${lines(({ id }) => `  ${identifierOf(id)},`)}];

/** The page of each rule in Markdown: its title, one paragraph on what is wrong, then the rest. */
export const pages: Readonly<Record<RuleId, string>> = {
${lines(({ id }) => `  '${id}': ${identifierOf(id)}Page,`)}};
`;
}

/** ruleIds.gen.ts: the rules as client, server and settings know them. */
export function ruleIdsModule(rules) {
  const list = ids => ids.map(({ id }) => `  '${id}',\n`).join('');
  return `${head}
/** Every rule, in the order of the documentation. */
export const ruleIds = [
${list(rules)}] as const;
export type RuleId = (typeof ruleIds)[number];

/** Rules whose fixes somebody has to look at, one by one: no setting makes them part of fix-all. */
export const neverInFixAll: readonly RuleId[] = [
${list(rules.filter(({ fixAll }) => fixAll === 'never'))}];
`;
}

function identifierOf(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
