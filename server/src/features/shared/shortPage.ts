import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import { pageOf } from '../../rules/pageOf.ts';

/** A short page: its title and first paragraph, in Markdown. */
export type ShortPage = { readonly title: string; readonly paragraph: string };

export function shortPage(rule: RuleId): ShortPage {
  const blocks = pageOf(rule)
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/);
  const title = blocks.find(block => block.startsWith('# '))?.slice('# '.length) ?? rule;
  const paragraph = blocks.find(block => /^[^#\s]/.test(block)) ?? '';
  return { title: title.trim(), paragraph: paragraph.trim() };
}
