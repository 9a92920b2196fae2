/** Commands of the client, not of the server: an action or a link may call them where the client has them. */

/** Opens the page of a rule. Argument: the rule's id. */
export const openRuleCommand = 'podsense.openRule';

/** Asks for a time zone and applies the fix that wants one. Argument: a `FixReference`; without, the setting is set. */
export const chooseTimeZoneCommand = 'podsense.chooseTimeZone';

/** Shows where the account is named that is declared at a place. Arguments: a uri, and a position in it. */
export const showReferencesCommand = 'podsense.showReferences';

/** Asks for the severity of a rule, and writes it where the file's settings are. Argument: a `SeverityTarget`. */
export const changeSeverityCommand = 'podsense.changeSeverity';

/** The scheme of the uris by which a client opens the pages of rules. */
export const rulePageScheme = 'podsense-rule';
