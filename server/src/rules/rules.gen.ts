// Made by `npm run generate`.
/// <reference path="./markdown.d.ts" />

import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Rule } from './rule.ts';
import missingTimezoneMountPage from './timeZone/missing-timezone-mount/page.md';
import unknownTimezonePage from './timeZone/unknown-timezone/page.md';
import posixTimezonePage from './timeZone/posix-timezone/page.md';
import legacyTimezonePage from './timeZone/legacy-timezone/page.md';
import timezoneHostpathTypePage from './timeZone/timezone-hostpath-type/page.md';
import writableTimezoneMountPage from './timeZone/writable-timezone-mount/page.md';
import timezoneMountSubpathPage from './timeZone/timezone-mount-subpath/page.md';
import undeclaredTimezoneVolumePage from './timeZone/undeclared-timezone-volume/page.md';
import unusedTimezoneVolumePage from './timeZone/unused-timezone-volume/page.md';
import misplacedTimezoneMountPage from './timeZone/misplaced-timezone-mount/page.md';
import conflictingTimezonesPage from './timeZone/conflicting-timezones/page.md';
import ineffectiveTimezonePage from './timeZone/ineffective-timezone/page.md';
import forbiddenTimezoneHostpathPage from './timeZone/forbidden-timezone-hostpath/page.md';
import cronjobTimezonePage from './timeZone/cronjob-timezone/page.md';
import cronjobTimezoneFieldPage from './timeZone/cronjob-timezone-field/page.md';
import cronjobSummerTimePage from './timeZone/cronjob-summer-time/page.md';
import misplacedK8tzAnnotationPage from './timeZone/misplaced-k8tz-annotation/page.md';
import defaultServiceAccountPage from './serviceAccount/default-service-account/page.md';
import misplacedServiceAccountPage from './serviceAccount/misplaced-service-account/page.md';
import deprecatedServiceAccountFieldPage from './serviceAccount/deprecated-service-account-field/page.md';
import staticPodServiceAccountPage from './serviceAccount/static-pod-service-account/page.md';
import nonExistentServiceAccountPage from './serviceAccount/non-existent-service-account/page.md';
import automountedServiceAccountTokenPage from './serviceAccount/automounted-service-account-token/page.md';
import defaultServiceAccountBindingPage from './serviceAccount/default-service-account-binding/page.md';
import serviceAccountSubjectNamespacePage from './serviceAccount/service-account-subject-namespace/page.md';
import longLivedServiceAccountTokenPage from './serviceAccount/long-lived-service-account-token/page.md';
import wrongValueTypePage from './workload/wrong-value-type/page.md';
import removedWorkloadApiPage from './workload/removed-workload-api/page.md';
import unusedSuppressionPage from './suppression/unused-suppression/page.md';
import { rule as missingTimezoneMount } from './timeZone/missing-timezone-mount/rule.ts';
import { rule as unknownTimezone } from './timeZone/unknown-timezone/rule.ts';
import { rule as posixTimezone } from './timeZone/posix-timezone/rule.ts';
import { rule as legacyTimezone } from './timeZone/legacy-timezone/rule.ts';
import { rule as timezoneHostpathType } from './timeZone/timezone-hostpath-type/rule.ts';
import { rule as writableTimezoneMount } from './timeZone/writable-timezone-mount/rule.ts';
import { rule as timezoneMountSubpath } from './timeZone/timezone-mount-subpath/rule.ts';
import { rule as undeclaredTimezoneVolume } from './timeZone/undeclared-timezone-volume/rule.ts';
import { rule as unusedTimezoneVolume } from './timeZone/unused-timezone-volume/rule.ts';
import { rule as misplacedTimezoneMount } from './timeZone/misplaced-timezone-mount/rule.ts';
import { rule as conflictingTimezones } from './timeZone/conflicting-timezones/rule.ts';
import { rule as ineffectiveTimezone } from './timeZone/ineffective-timezone/rule.ts';
import { rule as forbiddenTimezoneHostpath } from './timeZone/forbidden-timezone-hostpath/rule.ts';
import { rule as cronjobTimezone } from './timeZone/cronjob-timezone/rule.ts';
import { rule as cronjobTimezoneField } from './timeZone/cronjob-timezone-field/rule.ts';
import { rule as cronjobSummerTime } from './timeZone/cronjob-summer-time/rule.ts';
import { rule as misplacedK8tzAnnotation } from './timeZone/misplaced-k8tz-annotation/rule.ts';
import { rule as defaultServiceAccount } from './serviceAccount/default-service-account/rule.ts';
import { rule as misplacedServiceAccount } from './serviceAccount/misplaced-service-account/rule.ts';
import { rule as deprecatedServiceAccountField } from './serviceAccount/deprecated-service-account-field/rule.ts';
import { rule as staticPodServiceAccount } from './serviceAccount/static-pod-service-account/rule.ts';
import { rule as nonExistentServiceAccount } from './serviceAccount/non-existent-service-account/rule.ts';
import { rule as automountedServiceAccountToken } from './serviceAccount/automounted-service-account-token/rule.ts';
import { rule as defaultServiceAccountBinding } from './serviceAccount/default-service-account-binding/rule.ts';
import { rule as serviceAccountSubjectNamespace } from './serviceAccount/service-account-subject-namespace/rule.ts';
import { rule as longLivedServiceAccountToken } from './serviceAccount/long-lived-service-account-token/rule.ts';
import { rule as wrongValueType } from './workload/wrong-value-type/rule.ts';
import { rule as removedWorkloadApi } from './workload/removed-workload-api/rule.ts';
import { rule as unusedSuppression } from './suppression/unused-suppression/rule.ts';

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
  cronjobSummerTime,
  misplacedK8tzAnnotation,
  defaultServiceAccount,
  misplacedServiceAccount,
  deprecatedServiceAccountField,
  staticPodServiceAccount,
  nonExistentServiceAccount,
  automountedServiceAccountToken,
  defaultServiceAccountBinding,
  serviceAccountSubjectNamespace,
  longLivedServiceAccountToken,
  wrongValueType,
  removedWorkloadApi,
  unusedSuppression,
];

/** The page of each rule in Markdown: its title, one paragraph on what is wrong, then the rest. */
export const pages: Readonly<Record<RuleId, string>> = {
  'missing-timezone-mount': missingTimezoneMountPage,
  'unknown-timezone': unknownTimezonePage,
  'posix-timezone': posixTimezonePage,
  'legacy-timezone': legacyTimezonePage,
  'timezone-hostpath-type': timezoneHostpathTypePage,
  'writable-timezone-mount': writableTimezoneMountPage,
  'timezone-mount-subpath': timezoneMountSubpathPage,
  'undeclared-timezone-volume': undeclaredTimezoneVolumePage,
  'unused-timezone-volume': unusedTimezoneVolumePage,
  'misplaced-timezone-mount': misplacedTimezoneMountPage,
  'conflicting-timezones': conflictingTimezonesPage,
  'ineffective-timezone': ineffectiveTimezonePage,
  'forbidden-timezone-hostpath': forbiddenTimezoneHostpathPage,
  'cronjob-timezone': cronjobTimezonePage,
  'cronjob-timezone-field': cronjobTimezoneFieldPage,
  'cronjob-summer-time': cronjobSummerTimePage,
  'misplaced-k8tz-annotation': misplacedK8tzAnnotationPage,
  'default-service-account': defaultServiceAccountPage,
  'misplaced-service-account': misplacedServiceAccountPage,
  'deprecated-service-account-field': deprecatedServiceAccountFieldPage,
  'static-pod-service-account': staticPodServiceAccountPage,
  'non-existent-service-account': nonExistentServiceAccountPage,
  'automounted-service-account-token': automountedServiceAccountTokenPage,
  'default-service-account-binding': defaultServiceAccountBindingPage,
  'service-account-subject-namespace': serviceAccountSubjectNamespacePage,
  'long-lived-service-account-token': longLivedServiceAccountTokenPage,
  'wrong-value-type': wrongValueTypePage,
  'removed-workload-api': removedWorkloadApiPage,
  'unused-suppression': unusedSuppressionPage,
};
