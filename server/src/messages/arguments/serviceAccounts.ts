/** Rules on who a pod is, and their fixes. */
export type ServiceAccountsMessages = {
  'default-service-account.absent': { readonly kind: string; readonly name: string };
  'default-service-account.empty': { readonly field: string };
  'default-service-account.named': { readonly field: string };
  'default-service-account.token-off-pod': { readonly kind: string; readonly name: string };
  'default-service-account.token-off-account': { readonly kind: string; readonly name: string };
  'default-service-account.related-token': Record<never, never>;
  'default-service-account.fix-create': { readonly account: string; readonly replace: boolean };
  'default-service-account.fix-use': { readonly account: string; readonly replace: boolean };
  'default-service-account.fix-token-off': { readonly replace: boolean };
  'default-service-account.fix-token-off-account': Record<never, never>;
  'default-service-account-binding.account': { readonly role: string; readonly namespace: string | undefined };
  'default-service-account-binding.group': { readonly role: string; readonly namespace: string | undefined };
  'default-service-account-binding.fix-use': { readonly account: string };
  'deprecated-service-account-field.alone': Record<never, never>;
  'deprecated-service-account-field.same': Record<never, never>;
  'deprecated-service-account-field.differs': { readonly account: string; readonly wins: string };
  'deprecated-service-account-field.related': Record<never, never>;
  'deprecated-service-account-field.fix-rename': Record<never, never>;
  'deprecated-service-account-field.fix-move': Record<never, never>;
  'deprecated-service-account-field.fix-remove': Record<never, never>;
  'long-lived-service-account-token.found': Record<never, never>;
  'non-existent-service-account.nowhere': { readonly account: string; readonly namespace: string | undefined };
  'non-existent-service-account.elsewhere': {
    readonly account: string;
    readonly namespace: string;
    readonly declaredIn: string;
  };
  'non-existent-service-account.not-a-name': { readonly account: string };
  'non-existent-service-account.related': { readonly namespace: string };
  'non-existent-service-account.fix-create': { readonly account: string };
  'non-existent-service-account.fix-use': { readonly account: string; readonly replace: boolean };
  'automounted-service-account-token.found': { readonly account: string };
  'service-account-subject-namespace.missing': { readonly account: string };
  'service-account-subject-namespace.group': { readonly group: string };
  'service-account-subject-namespace.fix-namespace': { readonly namespace: string };
  'service-account-subject-namespace.fix-group': Record<never, never>;
};
