import type { NavigationMessages } from '../arguments/navigation.ts';
import type { Sentences } from '../sentences.ts';
import { inside } from './words.ts';

export const navigation: Sentences<NavigationMessages> = {
  'rename.uncertain': ({ name }) => `这些位置可能指另一个名为“${name}”的账号。`,
  'rename.partial': ({ name }) => `工作区中有文件未能读取：其中可能仍使用账号“${name}”的旧名称。`,
  'rename.template': () => '此处的文本由模板生成，Podsense 无法重命名。',
  'rename.default-account': () => '每个命名空间中的账号“default”由 Kubernetes 自动创建，不能改名。',
  'rename.several-accounts': ({ name, namespaces }) =>
    `命名空间 ${namespaces.join('、')} 中各有一个账号“${name}”，无法确定此处指的是哪一个。请在写明命名空间的地方重命名。`,
  'rename.claim-template': ({ name }) =>
    `Pod 的 PersistentVolumeClaim 以“${name}”命名：改名后会得到新的空卷，因此无法重命名。`,
  'rename.undeclared-volume': ({ name }) => `此 Pod 没有声明可以一并重命名的卷“${name}”。`,
  'rename.fixed': ({ name, file, line }) =>
    `${file === undefined ? '' : `${file} `}第 ${line} 行的“${name}”使用了别名、锚点或块文本。请先在那里改写为普通文本，再用 Podsense 重命名。`,
  'rename.no-subdomain': ({ name }) =>
    `“${name}”不能作为服务账号的名称：最多 253 个字符，只能包含小写字母、数字、“-”和“.”，并且以“.”分隔的每一段都必须以字母或数字开头和结尾。`,
  'rename.no-label': ({ name }) =>
    `“${name}”不能作为卷的名称：最多 63 个字符，只能包含小写字母、数字和“-”，并且必须以字母或数字开头和结尾。`,
  'rename.account-exists': ({ name, namespace }) => `${inside(namespace)}已有服务账号“${name}”。`,
  'rename.volume-exists': ({ name }) => `此 Pod 已有卷“${name}”。`,
  'lens.account': ({ workloads, roles }) => `${workloads} 个工作负载使用，绑定 ${roles} 个角色`,
};
