import { severities } from '../../server/src/protocol/severities.ts';

/** The manifest with these rules, and no others, in its settings. */
export function manifestWith(manifest, rules) {
  const { contributes } = manifest;
  const { properties } = contributes.configuration;
  const ruleSetting = ({ id }) => ({
    type: 'string',
    enum: severities,
    markdownDescription: `%setting.rules.${id}%`,
  });
  const inFixAll = rules.filter(({ fixAll }) => fixAll === 'allowed');
  const changed = {
    ...properties,
    'podsense.rules': {
      ...properties['podsense.rules'],
      properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSetting(rule)])),
    },
    'podsense.fixAllRules': {
      ...properties['podsense.fixAllRules'],
      items: {
        ...properties['podsense.fixAllRules'].items,
        enum: inFixAll.map(({ id }) => id),
        enumDescriptions: inFixAll.map(({ id }) => `%setting.fixAllRules.${id}%`),
      },
    },
  };
  const configuration = { ...contributes.configuration, properties: changed };
  return { ...manifest, contributes: { ...contributes, configuration } };
}

/**
 * The texts of the manifest in one language, with those of these rules, and no others, after those of their settings.
 */
export function textsWith(texts, rules, language) {
  const rest = Object.entries(texts).filter(([key]) => !/^setting\.(?:rules|fixAllRules)\./.test(key));
  return Object.fromEntries(
    rest.flatMap(([key, text]) => {
      if (key === 'setting.rules') {
        return [[key, text], ...rules.map(rule => [`${key}.${rule.id}`, severityText(rule, language)])];
      }
      const inFixAll = key === 'setting.fixAllRules' ? rules.filter(({ fixAll }) => fixAll === 'allowed') : [];
      return [[key, text], ...inFixAll.map(({ id, summary }) => [`${key}.${id}`, fixAllText(id, summary, language)])];
    }),
  );
}

function severityText({ severity, summary }, language) {
  const severities = summary.severities?.[language] ?? `\`${severity}\``;
  const finds = summary.finds[language];
  return language === 'zh' ? `${finds}默认：${severities}。` : `${finds} Default: ${severities}.`;
}

function fixAllText(id, { fixAll }, language) {
  if (fixAll === undefined) throw new Error(`the summary of ${id} does not say what fix-all makes of it`);
  return fixAll[language];
}
