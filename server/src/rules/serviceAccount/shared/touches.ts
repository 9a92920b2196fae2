import type { Touch } from '../../rule.ts';

/** Touches of naming an account in a pod, where the deprecated field is removed, or in a map of a custom resource. */
export const namingTouches: readonly Touch[] = [
  'set pod/serviceAccountName',
  'remove pod/serviceAccount',
  'change map/serviceAccountName',
  'change map/serviceAccount',
];

/** Touches of keeping the token out of a pod. */
export const tokenTouches: readonly Touch[] = ['set pod/automountServiceAccountToken'];
