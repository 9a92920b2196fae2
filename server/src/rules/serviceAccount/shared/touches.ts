import type { Touch } from '../../rule.ts';

/** Naming an account in a pod; the deprecated field gives way. */
export const namingTouches: readonly Touch[] = ['set pod/serviceAccountName', 'remove pod/serviceAccount'];

/** Keeping the token out of a pod. */
export const tokenTouches: readonly Touch[] = ['set pod/automountServiceAccountToken'];
