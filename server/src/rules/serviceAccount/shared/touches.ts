import type { Touch } from '../../rule.ts';

/** Touches of naming an account in a pod; the deprecated field is removed. */
export const namingTouches: readonly Touch[] = ['set pod/serviceAccountName', 'remove pod/serviceAccount'];

/** Touches of keeping the token out of a pod. */
export const tokenTouches: readonly Touch[] = ['set pod/automountServiceAccountToken'];
