import { type RuleId, ruleIds } from '../protocol/ruleIds.gen.ts';
import { pages } from './rules.gen.ts';

/**
 * The page of a rule in Markdown. In the source, pages link to the files of others; here `placeOf` gives the target of
 * such a link. Without a target, only the text of the link stays.
 */
export function pageOf(rule: RuleId, placeOf?: (other: RuleId) => string): string {
  return pages[rule].replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (link, text: string, to: string) => {
    const [name, file] = to.split('/').slice(-2);
    const other = file === 'page.md' ? ruleIds.find(id => id === name) : undefined;
    if (other === undefined) return link;
    return placeOf === undefined ? text : `[${text}](${placeOf(other)})`;
  });
}
