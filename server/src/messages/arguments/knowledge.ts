/**
 * What the editor knows of a place: completion, hover and inlay hints. In hovers, what stands between
 * backticks is shown as code, and so is every text that a message is given.
 */
export type KnowledgeMessages = {
  /** `changes` says that the offset is another at some time of the year. */
  'completion.zone': { readonly offset: string; readonly changes: boolean };
  /** The namespaces that declare it; absent where none is named. */
  'completion.account': { readonly namespaces: string | undefined };
  'completion.path': { readonly what: 'localtime' | 'zone' | 'directory'; readonly side: 'node' | 'container' };
  'hover.identity': { readonly user: string };
  'hover.identity-default': { readonly user: string };
  'hover.identity-any': { readonly account: string };
  'hover.identity-any-default': Record<never, never>;
  'hover.account': { readonly user: string };
  'hover.account-any': { readonly account: string };
  'hover.token-pod': { readonly mounted: boolean };
  'hover.token-account': { readonly mounted: boolean };
  'hover.token-projected': Record<never, never>;
  'hover.token-default': Record<never, never>;
  'hover.token-open': Record<never, never>;
  'hover.token-unknown': Record<never, never>;
  'hover.roles': Record<never, never>;
  'hover.role': { readonly role: string; readonly by: string; readonly namespace: string | undefined };
  'hover.role-everywhere': { readonly role: string; readonly by: string };
  /** `complete` says that the whole workspace has been read. */
  'hover.no-roles': { readonly complete: boolean };
  'hover.more': { readonly count: number };
  'hover.clocks': Record<never, never>;
  'hover.clock-nothing': Clock;
  'hover.clock-empty-variable': Clock;
  'hover.clock-vain-variable': ZoneClock;
  'hover.clock-variable': ZoneClock;
  'hover.clock-config-map': ZoneClock & { readonly configMap: string };
  'hover.clock-mount': ZoneClock;
  'hover.clock-java': ZoneClock;
  'hover.clock-node': Clock;
  'hover.clock-k8tz': Clock & { readonly zone: string | undefined };
  'hover.clock-unknown': Clock;
  'hover.zone': { readonly zone: string; readonly offset: string; readonly changes: boolean };
  'hover.schedule': Record<never, never>;
  'hint.node': Record<never, never>;
  'hint.token': { readonly mounted: boolean };
  'hint.identity': { readonly account: string; readonly mounted: boolean | undefined };
};

type Clock = { readonly container: string };
type ZoneClock = { readonly container: string; readonly zone: string };
