/** Commands of the client, not of the server: an action or a link may use those that the client has. */

/** Opens the page of a rule. Argument: the rule's id. */
export const openRuleCommand = 'podsense.openRule';

/** Opens the page of the rule that has a finding at the cursor. No arguments. */
export const openRuleHereCommand = 'podsense.openRuleHere';

/**
 * Prompts for a time zone and applies the fix that needs one. Argument: a `FixReference`; without it, the setting is
 * changed.
 */
export const chooseTimeZoneCommand = 'podsense.chooseTimeZone';

/** Prompts for a namespace and applies the fix that needs one. Argument: a `FixReference`. */
export const nameNamespaceCommand = 'podsense.nameNamespace';

/** Lists the actions of a part of a rule's menu, and takes the chosen one. Argument: a `MenuReference`. */
export const pickActionCommand = 'podsense.pickAction';

/** Shows the references of the account that is declared at a position. Arguments: a uri, and a position in it. */
export const showReferencesCommand = 'podsense.showReferences';

/** Prompts for the severity of a rule, and writes it to the settings of the file. Argument: a `SeverityTarget`. */
export const changeSeverityCommand = 'podsense.changeSeverity';

/** The uri scheme by which a client opens the pages of rules. */
export const rulePageScheme = 'podsense-rule';
