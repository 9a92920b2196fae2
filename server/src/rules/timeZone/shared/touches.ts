import type { Touch, Touches } from '../../rule.ts';

/** What the ways of giving a container its zone touch. */
export const touchesOfZoneFixes: Touches = {
  localtime: ['add container/volumeMounts/[]', 'add pod/volumes/[]'],
  zoneFile: ['add container/env/[]', 'add container/volumeMounts/[]', 'add pod/volumes/[]'],
  env: ['add container/env/[]'],
  choose: ['add container/env/[]', 'add container/volumeMounts/[]', 'add pod/volumes/[]'],
  utc: ['add container/env/[]'],
};

/** Wherever a zone is named. */
export const namesOfZones: readonly Touch[] = [
  'change container/env/[]/value',
  'change object/spec/timeZone',
  'change template/metadata/annotations/k8tz.io/timezone',
  'change pod/volumes/[]/hostPath/path',
  'change containers/volumeMounts/[]/subPath',
  'change containers/volumeMounts/[]/mountPath',
];
