import type { ZoneMountsMessages } from '../arguments/zoneMounts.ts';
import type { Sentences } from '../sentences.ts';
import { suffix } from './words.ts';

export const zoneMounts: Sentences<ZoneMountsMessages> = {
  'timezone-hostpath-type.absent': ({ file }) =>
    `Without type: File, a node that lacks ${file} is given an empty directory of that name, and no error says so.`,
  'timezone-hostpath-type.creates': ({ file }) =>
    `FileOrCreate makes an empty file where a node lacks ${file}, and the container then shows UTC.`,
  'timezone-hostpath-type.wrong': ({ type, file }) =>
    `The pod does not start with type ${type}: ${file} is a file, whose type is File.`,
  'timezone-hostpath-type.fix': ({ replace }) => `Set type: File${suffix(replace)}`,
  'writable-timezone-mount.found': ({ file }) =>
    `The container can write to ${file} of its node, the clock of other pods too: this mount is not read-only.`,
  'writable-timezone-mount.fix': ({ replace }) => `Set readOnly: true${suffix(replace)}`,
  'timezone-mount-subpath.slash': ({ file }) =>
    `The pod does not start: the slash at the end asks for a directory, and ${file} is a file.`,
  'timezone-mount-subpath.file': ({ file }) =>
    `The container does not start: ${file} is a file, and nothing lies below it.`,
  'timezone-mount-subpath.link': () =>
    'The container does not start where /etc/localtime is a link that leads out of /etc, as on most nodes.',
  'timezone-mount-subpath.directory': ({ source }) =>
    `${sources[source]} is mounted as a directory, which /etc/localtime cannot be: subPath has to name one key of it.`,
  'timezone-mount-subpath.fix-slash': ({ replace }) => `Remove the slash${suffix(replace)}`,
  'timezone-mount-subpath.fix-remove': ({ replace }) => `Remove subPath${suffix(replace)}`,
  'timezone-mount-subpath.fix-file': ({ replace }) => `Make it a volume of /etc/localtime${suffix(replace)}`,
  'timezone-mount-subpath.fix-key': ({ subPath, replace }) => `Set subPath: ${subPath}${suffix(replace)}`,
  'undeclared-timezone-volume.found': ({ volume, near }) =>
    `This pod has no volume "${volume}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
  'undeclared-timezone-volume.fix-declare': ({ path, replace }) =>
    `Declare the volume, with ${path} of the node${suffix(replace)}`,
  'undeclared-timezone-volume.fix-use': ({ volume, replace }) => `Mount the volume "${volume}"${suffix(replace)}`,
  'unused-timezone-volume.found': ({ volume }) => `No container mounts the volume "${volume}", so it does nothing.`,
  'unused-timezone-volume.fix-mount': ({ replace }) => `Mount it in every container${suffix(replace)}`,
  'unused-timezone-volume.fix-remove': ({ replace }) => `Remove the volume${suffix(replace)}`,
  'misplaced-timezone-mount.near': ({ path }) =>
    `Nothing looks for a time zone in ${path}; did you mean /etc/localtime?`,
  'misplaced-timezone-mount.timezone': () =>
    'Only Java and a few libraries read /etc/timezone: other programs in this container show UTC.',
  'misplaced-timezone-mount.no-effect': ({ zone }) =>
    `This mount does nothing: the file is read only where TZ is ${zone}, and TZ is not set.`,
  'misplaced-timezone-mount.fix-move': ({ replace }) => `Mount it on /etc/localtime${suffix(replace)}`,
  'misplaced-timezone-mount.fix-variable': ({ zone, replace }) => `Set TZ to ${zone}${suffix(replace)}`,
};

const sources = { configMap: 'A ConfigMap', secret: 'A Secret', projected: 'A projected volume' };
