import type { RuleId } from '../../protocol/ruleIds.ts';
import { pageOf } from '../../rules/pages.ts';

/** A page in short: its title and first paragraph, in Markdown. */
export type ShortPage = { readonly title: string; readonly paragraph: string };

/** Links among the pages lead nowhere from elsewhere, so their text stays alone. */
export function shortPage(rule: RuleId): ShortPage {
  const blocks = pageOf(rule)
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/);
  const title = blocks.find(block => block.startsWith('# '))?.slice('# '.length) ?? rule;
  const paragraph = blocks.find(block => /^[^#\s]/.test(block)) ?? '';
  return { title: title.trim(), paragraph: withoutLinks(paragraph.trim()) };
}

function withoutLinks(text: string): string {
  return text.replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (link, shown: string, to: string) =>
    to.startsWith('https:') ? link : shown,
  );
}
