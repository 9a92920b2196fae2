// Made by `npm run generate`.

/** Every rule, in the order of the documentation. */
export const ruleIds = [
  'missing-timezone-mount',
  'unknown-timezone',
  'posix-timezone',
  'legacy-timezone',
  'timezone-hostpath-type',
  'writable-timezone-mount',
  'timezone-mount-subpath',
  'undeclared-timezone-volume',
  'unused-timezone-volume',
  'misplaced-timezone-mount',
  'conflicting-timezones',
  'ineffective-timezone',
  'forbidden-timezone-hostpath',
  'cronjob-timezone',
  'cronjob-timezone-field',
  'cronjob-summer-time',
  'misplaced-k8tz-annotation',
  'default-service-account',
  'misplaced-service-account',
  'deprecated-service-account-field',
  'static-pod-service-account',
  'non-existent-service-account',
  'automounted-service-account-token',
  'default-service-account-binding',
  'service-account-subject-namespace',
  'long-lived-service-account-token',
  'wrong-value-type',
  'removed-workload-api',
  'unused-suppression',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Rules whose fixes somebody has to look at, one by one: no setting makes them part of fix-all. */
export const neverInFixAll: readonly RuleId[] = [
  'cronjob-timezone',
  'removed-workload-api',
];
