import { message } from '../../../messages/message.ts';

export const runs = message<{ readonly zone: string }>('hover.runs', {
  en: ({ zone }) => `The next runs, by the clock of ${zone}:`,
  zh: ({ zone }) => `接下来的运行时间（${zone}）：`,
});

export const runsByCluster = message('hover.runs-by-cluster', {
  en: 'The next runs, if the clock of kube-controller-manager shows UTC, as in most clusters:',
  zh: '接下来的运行时间（假定 kube-controller-manager 的时钟为 UTC，多数集群如此）：',
});

/** Of a custom resource. */
export const runsByController = message('hover.runs-by-controller', {
  en: 'The next runs, if the clock of its controller shows UTC, as in most clusters:',
  zh: '接下来的运行时间（假定其控制器的时钟为 UTC，多数集群如此）：',
});

export const run = message<{
  readonly run: string;
  readonly utc: string | undefined;
  readonly here: string | undefined;
}>('hover.run', {
  en: ({ run, utc, here }) =>
    `${run}${utc === undefined ? '' : ` (UTC ${utc})`}${here === undefined ? '' : `, here ${here}`}`,
  zh: ({ run, utc, here }) =>
    `运行于 ${run}${utc === undefined ? '' : `（UTC ${utc}）`}${here === undefined ? '' : `，本地 ${here}`}`,
});

export const noRuns = message('hover.no-runs', {
  en: 'It never runs: no day has what its fields ask for.',
  zh: '它永远不会运行：没有任何一天符合其字段。',
});

export const suspended = message('hover.suspended', {
  en: 'It is suspended, and runs only once `suspend` is no longer true.',
  zh: '它已暂停：在 `suspend` 不再为 true 之前不会运行。',
});
