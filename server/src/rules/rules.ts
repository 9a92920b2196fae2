import { automountedServiceAccountToken } from './automountedServiceAccountToken.ts';
import { conflictingTimezones } from './conflictingTimezones.ts';
import { cronjobTimezone } from './cronjobTimezone.ts';
import { cronjobTimezoneField } from './cronjobTimezoneField.ts';
import { defaultServiceAccount } from './defaultServiceAccount.ts';
import { defaultServiceAccountBinding } from './defaultServiceAccountBinding.ts';
import { deprecatedServiceAccountField } from './deprecatedServiceAccountField.ts';
import { forbiddenTimezoneHostpath } from './forbiddenTimezoneHostpath.ts';
import { ineffectiveTimezone } from './ineffectiveTimezone.ts';
import { legacyTimezone } from './legacyTimezone.ts';
import { longLivedServiceAccountToken } from './longLivedServiceAccountToken.ts';
import { misplacedK8tzAnnotation } from './misplacedK8tzAnnotation.ts';
import { misplacedTimezoneMount } from './misplacedTimezoneMount.ts';
import { missingTimezoneMount } from './missingTimezoneMount.ts';
import { nonExistentServiceAccount } from './nonExistentServiceAccount.ts';
import { posixTimezone } from './posixTimezone.ts';
import { removedWorkloadApi } from './removedWorkloadApi.ts';
import type { Rule } from './rule.ts';
import { serviceAccountSubjectNamespace } from './serviceAccountSubjectNamespace.ts';
import { timezoneHostpathType } from './timezoneHostpathType.ts';
import { timezoneMountSubpath } from './timezoneMountSubpath.ts';
import { undeclaredTimezoneVolume } from './undeclaredTimezoneVolume.ts';
import { unknownTimezone } from './unknownTimezone.ts';
import { unusedSuppression } from './unusedSuppression.ts';
import { unusedTimezoneVolume } from './unusedTimezoneVolume.ts';
import { writableTimezoneMount } from './writableTimezoneMount.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingTimezoneMount,
  unknownTimezone,
  posixTimezone,
  legacyTimezone,
  timezoneHostpathType,
  writableTimezoneMount,
  timezoneMountSubpath,
  undeclaredTimezoneVolume,
  unusedTimezoneVolume,
  misplacedTimezoneMount,
  conflictingTimezones,
  ineffectiveTimezone,
  forbiddenTimezoneHostpath,
  cronjobTimezone,
  cronjobTimezoneField,
  misplacedK8tzAnnotation,
  defaultServiceAccount,
  deprecatedServiceAccountField,
  nonExistentServiceAccount,
  automountedServiceAccountToken,
  defaultServiceAccountBinding,
  serviceAccountSubjectNamespace,
  longLivedServiceAccountToken,
  removedWorkloadApi,
  unusedSuppression,
];
