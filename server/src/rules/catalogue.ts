/**
 * The folder of each rule in that of its family, in the order of the documentation. `npm run generate` makes all else
 * that names a rule of this list and of the folders.
 */
export const catalogue = [
  'timeZone/missing-timezone-mount',
  'timeZone/unknown-timezone',
  'timeZone/posix-timezone',
  'timeZone/legacy-timezone',
  'timeZone/timezone-hostpath-type',
  'timeZone/writable-timezone-mount',
  'timeZone/timezone-mount-subpath',
  'timeZone/undeclared-timezone-volume',
  'timeZone/unused-timezone-volume',
  'timeZone/misplaced-timezone-mount',
  'timeZone/conflicting-timezones',
  'timeZone/ineffective-timezone',
  'timeZone/forbidden-timezone-hostpath',
  'timeZone/cronjob-timezone',
  'timeZone/cronjob-timezone-field',
  'timeZone/misplaced-k8tz-annotation',
  'serviceAccount/default-service-account',
  'serviceAccount/misplaced-service-account',
  'serviceAccount/deprecated-service-account-field',
  'serviceAccount/static-pod-service-account',
  'serviceAccount/non-existent-service-account',
  'serviceAccount/automounted-service-account-token',
  'serviceAccount/default-service-account-binding',
  'serviceAccount/service-account-subject-namespace',
  'serviceAccount/long-lived-service-account-token',
  'workload/wrong-value-type',
  'workload/removed-workload-api',
  'suppression/unused-suppression',
] as const;
