import type { ZoneMountsMessages } from '../arguments/zoneMounts.ts';
import type { Sentences } from '../sentences.ts';
import { quoted, suffix } from './words.ts';

export const zoneMounts: Sentences<ZoneMountsMessages> = {
  'timezone-hostpath-type.absent': ({ file }) =>
    `没有写 type: File：如果节点上没有 ${file}，就会在该路径创建一个空目录，而且不报错。`,
  'timezone-hostpath-type.creates': ({ file }) =>
    `如果节点上没有 ${file}，FileOrCreate 会创建一个空文件，容器便显示 UTC 时间。`,
  'timezone-hostpath-type.wrong': ({ type, file }) =>
    `type 为 ${type} 时 Pod 无法启动：${file} 是文件，type 应为 File。`,
  'timezone-hostpath-type.fix': ({ replace }) => `设置 type: File${suffix(replace)}`,
  'writable-timezone-mount.found': ({ file }) =>
    `此挂载不是只读的：容器可以改写节点上的 ${file}，从而影响其他 Pod 的时间。`,
  'writable-timezone-mount.fix': ({ replace }) => `设置 readOnly: true${suffix(replace)}`,
  'timezone-mount-subpath.slash': ({ file }) => `Pod 无法启动：路径以斜杠结尾表示目录，而 ${file} 是文件。`,
  'timezone-mount-subpath.file': ({ file }) => `容器无法启动：${file} 是文件，里面没有子路径。`,
  'timezone-mount-subpath.link': () =>
    '在大多数节点上 /etc/localtime 是指向 /etc 之外的符号链接，这样挂载容器无法启动。',
  'timezone-mount-subpath.directory': ({ source }) =>
    `${sources[source]}会挂载为目录，而 /etc/localtime 必须是文件：需要用 subPath 指定其中一个键。`,
  'timezone-mount-subpath.fix-slash': ({ replace }) => `删除末尾的斜杠${suffix(replace)}`,
  'timezone-mount-subpath.fix-remove': ({ replace }) => `删除 subPath${suffix(replace)}`,
  'timezone-mount-subpath.fix-file': ({ replace }) => `让卷直接使用 /etc/localtime${suffix(replace)}`,
  'timezone-mount-subpath.fix-key': ({ subPath, replace }) => `设置 subPath: ${subPath}${suffix(replace)}`,
  'undeclared-timezone-volume.found': ({ volume, near }) =>
    `此 Pod 没有名为${quoted(volume)}的卷${near === undefined ? '。' : `，是不是想写${quoted(near)}？`}`,
  'undeclared-timezone-volume.fix-declare': ({ path, replace }) => `声明该卷，使用节点的 ${path}${suffix(replace)}`,
  'undeclared-timezone-volume.fix-use': ({ volume, replace }) => `改为挂载卷${quoted(volume)}${suffix(replace)}`,
  'unused-timezone-volume.found': ({ volume }) => `没有容器挂载卷${quoted(volume)}，它不起作用。`,
  'unused-timezone-volume.fix-mount': ({ replace }) => `在所有容器中挂载它${suffix(replace)}`,
  'unused-timezone-volume.fix-remove': ({ replace }) => `删除该卷${suffix(replace)}`,
  'misplaced-timezone-mount.near': ({ path }) => `没有程序会到 ${path} 读取时区，是不是想写 /etc/localtime？`,
  'misplaced-timezone-mount.timezone': () =>
    '只有 Java 和少数库会读取 /etc/timezone，此容器中的其他程序仍显示 UTC 时间。',
  'misplaced-timezone-mount.no-effect': ({ zone }) =>
    `此挂载不起作用：只有 TZ 为 ${zone} 时才会读取该文件，而这里没有设置 TZ。`,
  'misplaced-timezone-mount.fix-move': ({ replace }) => `改为挂载到 /etc/localtime${suffix(replace)}`,
  'misplaced-timezone-mount.fix-variable': ({ zone, replace }) => `将 TZ 设为 ${zone}${suffix(replace)}`,
};

const sources = { configMap: 'ConfigMap ', secret: 'Secret ', projected: 'projected 卷' };
