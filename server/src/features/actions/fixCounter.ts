import { offerOf } from '../../fix/fixChoice.ts';
import type { Checked } from '../../lint/checked.ts';
import { fixesFor } from '../../lint/fixesFor.ts';
import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';
import type { FixOffers, RuleOffer } from '../../protocol/fixRequests.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import { rules } from '../../rules/rules.gen.ts';
import type { Steps } from '../../text/steps.ts';
import { commonTitle } from './commonTitle.ts';
import * as messages from './messages.ts';

/** The fixes that can be made together, collected file by file, and those that only a person can choose. */
export class FixCounter {
  readonly #groups = new Map<string, Group>();
  #others = 0;

  /** Takes the findings of a file, in steps of one. */
  *add({ uri, findings, settings }: Checked): Steps<void> {
    for (const finding of findings) {
      yield;
      const offer = offerOf(finding, settings, uri);
      if (offer === undefined) {
        if (fixesFor(finding, {}).length > 0) this.#others++;
        continue;
      }
      const group = this.#groupOf(finding.rule, offer.isInFixAll);
      group.titles.push(offer.fix.title);
      group.uris.add(uri);
    }
  }

  /** The offers so far, in the order of the rules, those that fix-all makes first. */
  offers(language: Language): FixOffers {
    const groups = rules.flatMap(({ id }) => [...this.#groups.values()].filter(({ rule }) => rule === id));
    const inOrder = [...groups.filter(({ isInFixAll }) => isInFixAll), ...groups.filter(it => !it.isInFixAll)];
    return { rules: inOrder.map(group => offerTo(group, language)), others: this.#others };
  }

  #groupOf(rule: RuleId, isInFixAll: boolean): Group {
    const key = `${rule} ${isInFixAll}`;
    const group = this.#groups.get(key) ?? { rule, isInFixAll, titles: [], uris: new Set() };
    this.#groups.set(key, group);
    return group;
  }
}

type Group = {
  readonly rule: RuleId;
  readonly isInFixAll: boolean;
  readonly titles: Message[];
  readonly uris: Set<string>;
};

function offerTo({ rule, isInFixAll, titles, uris }: Group, language: Language): RuleOffer {
  const [main, ...others] = commonTitle(titles, language);
  const counted = rules.find(({ id }) => id === rule)?.counts ?? 'places';
  const label = messages.offer({ title: main ?? rule, counted, count: titles.length, files: uris.size });
  return {
    rule,
    isSafe: isInFixAll,
    label: say(label, language),
    others: others.slice(0, mostNamed),
    uris: [...uris],
  };
}

/** The most other titles that an offer names. */
const mostNamed = 3;
