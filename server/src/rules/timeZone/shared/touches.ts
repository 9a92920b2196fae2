import type { Touch, Touches } from '../../rule.ts';

/** Touches of the ways to give a container its zone. */
export const touchesOfZoneFixes: Touches = {
  localtime: ['add container/volumeMounts/[]', 'add pod/volumes/[]'],
  zoneFile: ['add container/env/[]', 'add container/volumeMounts/[]', 'add pod/volumes/[]'],
  env: ['add container/env/[]'],
  choose: ['add container/env/[]', 'add container/volumeMounts/[]', 'add pod/volumes/[]'],
  utc: ['add container/env/[]'],
};

/** The places of a zone's name in what variables are made of. */
export const namesInData: readonly Touch[] = [
  'change object/data',
  'change object/stringData',
  'change object/configMapGenerator/[]/literals/[]',
  'change object/secretGenerator/[]/literals/[]',
];

/** All places of a zone's name. */
export const namesOfZones: readonly Touch[] = [
  'change container/env/[]/value',
  'change container/command/[]',
  'change container/args/[]',
  'change object/spec/timeZone',
  'change map/timezone',
  'change map/timeZone',
  'change map/value',
  'change map/schedule',
  'change map/schedules/[]',
  'change map/cron',
  'change map/start',
  'change map/end',
  'change template/metadata/annotations/k8tz.io/timezone',
  'change pod/volumes/[]/hostPath/path',
  'change containers/volumeMounts/[]/subPath',
  'change containers/volumeMounts/[]/mountPath',
  ...namesInData,
];
