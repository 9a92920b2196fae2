import type { ZoneMistake, ZoneNamesMessages, ZonePlace } from '../arguments/zoneNames.ts';
import type { Sentences } from '../sentences.ts';
import { suffix } from './words.ts';

export const zoneNames: Sentences<ZoneNamesMessages> = {
  'unknown-timezone.found': ({ name, mistake, where, nearest }) => {
    const near = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
    const effect = mistake === 'tree' ? '' : `, so ${effects[where]}`;
    return `${mistakes[mistake](name)}${effect}.${near}`;
  },
  'unknown-timezone.fix': ({ zone, replace }) => `Change to ${zone}${suffix(replace)}`,
  'unknown-timezone.fix-choose': () => 'Choose a time zone…',
  'posix-timezone.west': ({ name, offset }) =>
    `${name} means ${offset} here: in TZ, hours are counted to the west of UTC.`,
  'posix-timezone.written': ({ name, offset }) =>
    `${name} is no zone name: the C library reads it as ${offset}, but Go and .NET show UTC.`,
  'posix-timezone.fix': ({ zone, offset, replace }) =>
    `Change to ${zone}${offset === undefined ? '' : ` (${offset})`}${suffix(replace)}`,
  'legacy-timezone.found': ({ name, today, where }) =>
    `${name} is an old name of ${today}${where === 'timeZone' ? '.' : ': Debian 13 and Ubuntu 24.04 have it only in the package tzdata-legacy.'}`,
  'legacy-timezone.fix': ({ zone, since, replace }) =>
    `Change to ${zone}${since === undefined ? '' : ` (needs tzdata ${since} or newer)`}${suffix(replace)}`,
};

const mistakes: Readonly<Record<ZoneMistake, (name: string) => string>> = {
  empty: () => 'This time zone is empty',
  case: name => `"${name}" is in the wrong case`,
  posix: name => `"${name}" is a POSIX string, not the name of a time zone`,
  abbreviation: name => `"${name}" is an abbreviation, not the name of a time zone`,
  offset: name => `"${name}" is an offset, not the name of a time zone`,
  tree: name => `Few systems have "${name}"`,
  directory: name => `"${name}" is a directory of time zones, not one`,
  unknown: name => `There is no time zone "${name}"`,
};

const effects: Readonly<Record<ZonePlace, string>> = {
  variable: 'the container shows UTC',
  annotation: 'k8tz has no such file',
  hostPath: 'the node has no such file',
  subPath: 'the node has no such file',
  mountPath: 'nothing looks there',
  timeZone: 'Kubernetes refuses the CronJob',
};
