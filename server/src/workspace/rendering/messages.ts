import type { InLanguages } from '../../messages/language.ts';
import { message } from '../../messages/message.ts';
import type { HelmFailure } from './helm.ts';

export const notRendered = message<{
  readonly path: string;
  readonly why: HelmFailure['why'];
  readonly detail: string;
}>(
  'chart.not-rendered',
  {
    en: ({ path, why, detail }) => `${path} is not rendered: ${reasons.en[why](detail)}.`,
    zh: ({ path, why, detail }) => `${path} 未渲染：${reasons.zh[why](detail)}。`,
  },
  { why: 'word' },
);

const reasons: InLanguages<Readonly<Record<HelmFailure['why'], (detail: string) => string>>> = {
  en: {
    'no-helm': () => 'there is no "helm" on the PATH (https://helm.sh/docs/intro/install)',
    'too-large': () => 'it is too large',
    'too-slow': () => 'Helm took too long',
    'missing-charts': detail => `its folder "charts" lacks ${detail}, which \`helm dependency build\` brings`,
    library: () => 'it is a library',
    refused: detail => `Helm says "${detail}"`,
  },
  zh: {
    'no-helm': () => 'PATH 中没有“helm”（https://helm.sh/zh/docs/intro/install）',
    'too-large': () => '太大',
    'too-slow': () => 'Helm 用时太长',
    'missing-charts': detail => `其“charts”文件夹缺少 ${detail}，可用 \`helm dependency build\` 获取`,
    library: () => '它是库 chart',
    refused: detail => `Helm 说“${detail}”`,
  },
};
