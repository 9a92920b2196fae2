/** Whether every container of a pod is meant; in Chinese it stands before the verb. */
export const scope = {
  en: (whole: boolean): string => (whole ? ' in every container of this pod' : ''),
  zh: (whole: boolean): string => (whole ? '在此 Pod 的所有容器中' : ''),
};

export const computer = {
  en: (thisComputer: boolean): string => (thisComputer ? " (this computer's zone)" : ''),
  zh: (thisComputer: boolean): string => (thisComputer ? '（本机时区）' : ''),
};
