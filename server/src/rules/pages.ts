/// <reference path="./markdown.d.ts" />

import type { RuleId } from '../protocol/ruleIds.ts';
import automountedServiceAccountToken from './automounted-service-account-token.md';
import conflictingTimezones from './conflicting-timezones.md';
import cronjobTimezone from './cronjob-timezone.md';
import cronjobTimezoneField from './cronjob-timezone-field.md';
import defaultServiceAccount from './default-service-account.md';
import defaultServiceAccountBinding from './default-service-account-binding.md';
import deprecatedServiceAccountField from './deprecated-service-account-field.md';
import forbiddenTimezoneHostpath from './forbidden-timezone-hostpath.md';
import ineffectiveTimezone from './ineffective-timezone.md';
import legacyTimezone from './legacy-timezone.md';
import longLivedServiceAccountToken from './long-lived-service-account-token.md';
import misplacedK8tzAnnotation from './misplaced-k8tz-annotation.md';
import misplacedTimezoneMount from './misplaced-timezone-mount.md';
import missingTimezoneMount from './missing-timezone-mount.md';
import nonExistentServiceAccount from './non-existent-service-account.md';
import posixTimezone from './posix-timezone.md';
import removedWorkloadApi from './removed-workload-api.md';
import serviceAccountSubjectNamespace from './service-account-subject-namespace.md';
import timezoneHostpathType from './timezone-hostpath-type.md';
import timezoneMountSubpath from './timezone-mount-subpath.md';
import undeclaredTimezoneVolume from './undeclared-timezone-volume.md';
import unknownTimezone from './unknown-timezone.md';
import unusedSuppression from './unused-suppression.md';
import unusedTimezoneVolume from './unused-timezone-volume.md';
import writableTimezoneMount from './writable-timezone-mount.md';

/** The page of a rule in Markdown: its title, one paragraph on what is wrong, then the rest. */
export function pageOf(rule: RuleId): string {
  return pages[rule];
}

const pages: Readonly<Record<RuleId, string>> = {
  'missing-timezone-mount': missingTimezoneMount,
  'unknown-timezone': unknownTimezone,
  'posix-timezone': posixTimezone,
  'legacy-timezone': legacyTimezone,
  'timezone-hostpath-type': timezoneHostpathType,
  'writable-timezone-mount': writableTimezoneMount,
  'timezone-mount-subpath': timezoneMountSubpath,
  'undeclared-timezone-volume': undeclaredTimezoneVolume,
  'unused-timezone-volume': unusedTimezoneVolume,
  'misplaced-timezone-mount': misplacedTimezoneMount,
  'conflicting-timezones': conflictingTimezones,
  'ineffective-timezone': ineffectiveTimezone,
  'forbidden-timezone-hostpath': forbiddenTimezoneHostpath,
  'cronjob-timezone': cronjobTimezone,
  'cronjob-timezone-field': cronjobTimezoneField,
  'misplaced-k8tz-annotation': misplacedK8tzAnnotation,
  'default-service-account': defaultServiceAccount,
  'deprecated-service-account-field': deprecatedServiceAccountField,
  'non-existent-service-account': nonExistentServiceAccount,
  'automounted-service-account-token': automountedServiceAccountToken,
  'default-service-account-binding': defaultServiceAccountBinding,
  'service-account-subject-namespace': serviceAccountSubjectNamespace,
  'long-lived-service-account-token': longLivedServiceAccountToken,
  'removed-workload-api': removedWorkloadApi,
  'unused-suppression': unusedSuppression,
};
