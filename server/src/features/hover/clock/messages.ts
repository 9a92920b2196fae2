import { message } from '../../../messages/message.ts';

type Clock = { readonly container: string };

type ZoneClock = { readonly container: string; readonly zone: string };

export const clocks = message('hover.clocks', {
  en: 'Clocks of its containers:',
  zh: '其容器的时钟：',
});

export const clockNothing = message<Clock>('hover.clock-nothing', {
  en: ({ container }) => `${container} shows UTC, since nothing gives it a time zone.`,
  zh: ({ container }) => `${container} 显示 UTC，因为没有任何设置指定其时区。`,
});

export const clockEmptyVariable = message<Clock>('hover.clock-empty-variable', {
  en: ({ container }) => `${container} shows UTC on purpose: its \`TZ\` is empty.`,
  zh: ({ container }) => `${container} 有意显示 UTC：其 \`TZ\` 为空。`,
});

export const clockVainVariable = message<ZoneClock>('hover.clock-vain-variable', {
  en: ({ container, zone }) => `${container} shows UTC, though its \`TZ\` is ${zone}: its image has no zone data.`,
  zh: ({ container, zone }) => `${container} 显示 UTC，尽管其 \`TZ\` 为 ${zone}：镜像中没有时区数据。`,
});

export const clockVariable = message<ZoneClock>('hover.clock-variable', {
  en: ({ container, zone }) => `${container} shows ${zone}, by \`TZ\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自 \`TZ\`。`,
});

export const clockConfigMap = message<ZoneClock & { readonly configMap: string }>('hover.clock-config-map', {
  en: ({ container, zone, configMap }) => `${container} shows ${zone}, by the \`TZ\` of ConfigMap ${configMap}.`,
  zh: ({ container, zone, configMap }) => `${container} 显示 ${zone}，来自 ConfigMap ${configMap} 提供的 \`TZ\`。`,
});

export const clockMount = message<ZoneClock>('hover.clock-mount', {
  en: ({ container, zone }) => `${container} shows ${zone}, by the file on \`/etc/localtime\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自挂载到 \`/etc/localtime\` 的文件。`,
});

export const clockJava = message<ZoneClock>('hover.clock-java', {
  en: ({ container, zone }) => `${container} shows ${zone}, by \`-Duser.timezone\`.`,
  zh: ({ container, zone }) => `${container} 显示 ${zone}，来自 \`-Duser.timezone\`。`,
});

export const clockNode = message<Clock>('hover.clock-node', {
  en: ({ container }) => `${container} shows the node's time zone, by the node's \`/etc/localtime\`.`,
  zh: ({ container }) => `${container} 显示节点的时区，来自节点的 \`/etc/localtime\`。`,
});

export const clockK8tz = message<Clock & { readonly zone: string | undefined }>('hover.clock-k8tz', {
  en: ({ container, zone }) =>
    zone === undefined
      ? `${container} shows the time zone that k8tz gives it.`
      : `${container} shows ${zone}, by k8tz.`,
  zh: ({ container, zone }) =>
    zone === undefined ? `${container} 显示 k8tz 为它设置的时区。` : `${container} 显示 ${zone}，来自 k8tz。`,
});

export const clockNoZone = message<ZoneClock>('hover.clock-no-zone', {
  en: ({ container, zone }) => `${container} shows UTC, since its \`TZ\` is ${zone}, and there is no such zone.`,
  zh: ({ container, zone }) => `${container} 显示 UTC，因为其 \`TZ\` 为 ${zone}，而没有这个时区。`,
});

export const clockPosix = message<ZoneClock & { readonly offset: string }>('hover.clock-posix', {
  en: ({ container, zone, offset }) =>
    `${container} shows ${offset} to programs that read ${zone} by the C library, and UTC to others.`,
  zh: ({ container, zone, offset }) => `${container} 中通过 C 库读取 ${zone} 的程序显示 ${offset}，其他程序显示 UTC。`,
});

export const clockUnknown = message<Clock>('hover.clock-unknown', {
  en: ({ container }) => `What ${container} shows cannot be told from here.`,
  zh: ({ container }) => `从这里无法判断 ${container} 显示的时区。`,
});

export const zone = message<{ readonly zone: string; readonly offset: string; readonly changes: boolean }>(
  'hover.zone',
  {
    en: ({ zone, offset, changes }) =>
      changes ? `${zone} is ${offset} now, and has summer time.` : `${zone} is ${offset} all year.`,
    zh: ({ zone, offset, changes }) =>
      changes ? `${zone} 当前为 ${offset}，有夏令时。` : `${zone} 全年为 ${offset}。`,
  },
);
