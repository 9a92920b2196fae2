/** Whether every container of a pod is meant; in Chinese it stands before the verb. */
export const scope = {
  en: (whole: boolean): string => (whole ? ' in every container' : ''),
  zh: (whole: boolean): string => (whole ? '在所有容器中' : ''),
};

export const computer = {
  en: (thisComputer: boolean): string => (thisComputer ? " (this computer's zone)" : ''),
  zh: (thisComputer: boolean): string => (thisComputer ? '（本机时区）' : ''),
};

/** Whose zone is offered, if neither the settings nor the pod name one. */
export type Offered = 'workspace' | 'computer' | undefined;

export const offered = {
  en: (from: Offered): string => (from === 'workspace' ? ' (most used here)' : computer.en(from === 'computer')),
  zh: (from: Offered): string => (from === 'workspace' ? '（工作区中最常用）' : computer.zh(from === 'computer')),
};

/** Who probably refuses a file of the node. */
export type Doubt =
  | 'virtualKubelet'
  | 'fargate'
  | 'autopilot'
  | 'knative'
  | 'openshift'
  | 'policy'
  | 'standard'
  | undefined;

/** What a person has to know before choosing a fix: a title has room for the weightiest word alone. */
export type Caveat = { readonly twoClocks: boolean; readonly doubt?: Doubt; readonly from?: Offered };

export const caveat = {
  en: ({ twoClocks, doubt, from }: Caveat): string => {
    if (twoClocks) return ' (two clocks)';
    return doubt === undefined ? offered.en(from) : ' (if allowed)';
  },
  zh: ({ twoClocks, doubt, from }: Caveat): string => {
    if (twoClocks) return '（会有两种时间）';
    return doubt === undefined ? offered.zh(from) : '（若允许）';
  },
};
