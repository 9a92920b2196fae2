import { message } from '../../messages/message.ts';

/** The title of the fix follows. */
export const preferredFix = message('hover.preferred-fix', { en: 'Quick fix:', zh: '快速修复：' });

/** The title of a fix and a detail of it follow. */
export const otherFix = message('hover.other-fix', { en: 'Another fix:', zh: '其他修复：' });

export const replaced = message<{ readonly kind: string }>('hover.replaced', {
  en: ({ kind }) =>
    `A ${kind} that exists in the cluster cannot be changed so: it has to be deleted and created again.`,
  zh: ({ kind }) => `集群中已有的 ${kind} 不能这样更改，需要删除后重建。`,
});

export const openRule = message('hover.open-rule', {
  en: 'Open the page of this rule',
  zh: '打开此规则的说明页',
});

export const schedule = message('hover.schedule', {
  en: 'The schedule follows this zone; the clocks of the containers do not.',
  zh: '调度按此时区进行；容器的时钟不受其影响。',
});

/** The placements of the pod follow. */
export const placements = message<{ readonly count: number }>('hover.placements', {
  en: ({ count }) => `It is applied in ${count} places:`,
  zh: ({ count }) => `应用于 ${count} 处：`,
});

/** `?` stands for what is not known. */
export const placed = message<{
  readonly place: string;
  readonly namespace: string;
  readonly user: string;
  readonly clock: string;
}>('hover.placed', {
  en: ({ place, namespace, user, clock }) => `${place}: namespace ${namespace}, runs as ${user}, shows ${clock}`,
  zh: ({ place, namespace, user, clock }) => `${place}：命名空间 ${namespace}，以 ${user} 运行，显示 ${clock}`,
});

/** A value of a chart: a boolean is shown as it is, and null is one that is not set. */
export type Since = { readonly path: string; readonly shown: string | boolean | null; readonly line: number };

export const accountByDefault = message<Since & { readonly account: string }>('hover.account-by-default', {
  en: ({ account, ...since }) => `With the default values: runs as ${account}, since ${sinceOf(since)}.`,
  zh: ({ account, ...since }) => `使用默认值时：以 ${account} 运行，因为 ${sinceInChinese(since)}。`,
});

export const zoneByDefault = message<{ readonly zone: string; readonly line: number }>('hover.zone-by-default', {
  en: ({ zone, line }) => `With the default values: TZ is ${zone} (values.yaml:${line}).`,
  zh: ({ zone, line }) => `使用默认值时：TZ 为 ${zone}（values.yaml:${line}）。`,
});

/** What holds with the default values of the chart follows. */
export const byDefault = message('hover.by-default', {
  en: 'With the default values:',
  zh: '使用默认值时：',
});

/** Stands behind what holds so. */
export const sinceByDefault = message<Since>('hover.since-by-default', {
  en: since => `This is since ${sinceOf(since)}.`,
  zh: since => `因为 ${sinceInChinese(since)}。`,
});

function sinceOf({ path, shown, line }: Since): string {
  return `${path} is ${shown ?? 'not set'} (values.yaml:${line})`;
}

function sinceInChinese({ path, shown, line }: Since): string {
  return `${path} ${shown === null ? '未设置' : `为 ${shown}`}（values.yaml:${line}）`;
}
