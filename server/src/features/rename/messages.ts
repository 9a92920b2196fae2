import { message } from '../../messages/message.ts';
import { inside } from '../../messages/words.ts';

/** The heading of places to confirm. */
export const uncertain = message<{ readonly name: string }>('rename.uncertain', {
  en: ({ name }) => `These may mean another account called "${name}".`,
  zh: ({ name }) => `这些位置可能指另一个名为“${name}”的账号。`,
});

export const partial = message<{ readonly name: string }>('rename.partial', {
  en: ({ name }) =>
    `Not all files of the workspace have been read: others may name the account "${name}", and keep that name.`,
  zh: ({ name }) => `工作区中有文件未能读取：其中可能仍使用账号“${name}”的旧名称。`,
});

export const sealed = message<{ readonly name: string; readonly files: readonly string[] }>('rename.sealed', {
  en: ({ name, files }) =>
    `sops has signed ${files.join(', ')}, so Podsense leaves "${name}" there: change it with sops.`,
  zh: ({ name, files }) => `${files.join('、')} 已由 sops 签名，Podsense 不修改其中的“${name}”：请用 sops 修改。`,
});

/** The user's own place is in such a file. */
export const sealedHere = message('rename.sealed-here', {
  en: 'sops has signed this file, so Podsense does not change it.',
  zh: '此文件已由 sops 签名，Podsense 不会修改它。',
});

export const template = message('rename.template', {
  en: 'A template fills in this text, so Podsense cannot rename it.',
  zh: '此处的文本由模板生成，Podsense 无法重命名。',
});

export const defaultAccount = message('rename.default-account', {
  en: 'Kubernetes itself makes an account called "default" in each namespace: it cannot have another name.',
  zh: '每个命名空间中的账号“default”由 Kubernetes 自动创建，不能改名。',
});

export const severalAccounts = message<{ readonly name: string; readonly namespaces: readonly string[] }>(
  'rename.several-accounts',
  {
    en: ({ name, namespaces }) =>
      `The namespaces ${namespaces.join(', ')} each have an account "${name}", and this place does not say which it means. Rename it where its namespace is written.`,
    zh: ({ name, namespaces }) =>
      `命名空间 ${namespaces.join('、')} 中各有一个账号“${name}”，无法确定此处指的是哪一个。请在写明命名空间的地方重命名。`,
  },
);

export const claimTemplate = message<{ readonly name: string }>('rename.claim-template', {
  en: ({ name }) =>
    `The pods' PersistentVolumeClaims are called after "${name}": under another name they would get new, empty ones.`,
  zh: ({ name }) => `Pod 的 PersistentVolumeClaim 以“${name}”命名：改名后会得到新的空卷，因此无法重命名。`,
});

export const undeclaredVolume = message<{ readonly name: string }>('rename.undeclared-volume', {
  en: ({ name }) => `This pod declares no volume "${name}" that Podsense could rename with it.`,
  zh: ({ name }) => `此 Pod 没有声明可以一并重命名的卷“${name}”。`,
});

/** `file` is undefined for the user's own place. */
export const fixed = message<{ readonly name: string; readonly file: string | undefined; readonly line: number }>(
  'rename.fixed',
  {
    en: ({ name, file, line }) =>
      `"${name}" is written as an alias, beside an anchor or as a block of text in line ${line}${file === undefined ? '' : ` of ${file}`}. Podsense can rename it when it is written as plain text there.`,
    zh: ({ name, file, line }) =>
      `${file === undefined ? '' : `${file} `}第 ${line} 行的“${name}”使用了别名、锚点或块文本。请先在那里改写为普通文本，再用 Podsense 重命名。`,
  },
);

export const noSubdomain = message<{ readonly name: string }>('rename.no-subdomain', {
  en: ({ name }) =>
    `"${name}" cannot be the name of a service account: it has at most 253 lower-case letters, digits, "-" and ".", and each part between dots begins and ends with a letter or digit.`,
  zh: ({ name }) =>
    `“${name}”不能作为服务账号的名称：最多 253 个字符，只能包含小写字母、数字、“-”和“.”，并且以“.”分隔的每一段都必须以字母或数字开头和结尾。`,
});

export const noLabel = message<{ readonly name: string }>('rename.no-label', {
  en: ({ name }) =>
    `"${name}" cannot be the name of a volume: it has at most 63 lower-case letters, digits and "-", and begins and ends with a letter or digit.`,
  zh: ({ name }) =>
    `“${name}”不能作为卷的名称：最多 63 个字符，只能包含小写字母、数字和“-”，并且必须以字母或数字开头和结尾。`,
});

export const accountExists = message<{ readonly name: string; readonly namespace: string | undefined }>(
  'rename.account-exists',
  {
    en: ({ name, namespace }) => `There is a service account "${name}" already${inside.en(namespace)}.`,
    zh: ({ name, namespace }) => `${inside.zh(namespace)}已有服务账号“${name}”。`,
  },
);

export const volumeExists = message<{ readonly name: string }>('rename.volume-exists', {
  en: ({ name }) => `This pod has a volume "${name}" already.`,
  zh: ({ name }) => `此 Pod 已有卷“${name}”。`,
});
