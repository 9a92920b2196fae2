import { defaultServiceAccount } from './defaultServiceAccount.ts';
import { deprecatedServiceAccountField } from './deprecatedServiceAccountField.ts';
import { missingTimezoneMount } from './missingTimezoneMount.ts';
import type { Rule } from './rule.ts';
import { unusedSuppression } from './unusedSuppression.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingTimezoneMount,
  defaultServiceAccount,
  deprecatedServiceAccountField,
  unusedSuppression,
];
