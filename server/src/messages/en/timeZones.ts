import type { TimeZonesMessages } from '../arguments/timeZones.ts';
import type { Sentences } from '../sentences.ts';
import { computer, quoted, scope, suffix } from './words.ts';

export const timeZones: Sentences<TimeZonesMessages> = {
  'missing-timezone-mount.absent': ({ container, zone }) =>
    zone === undefined
      ? `Container${quoted(container)} shows UTC: the node's time zone is not mounted on /etc/localtime and TZ is not set.`
      : `Container${quoted(container)} shows UTC instead of ${zone}: no zone is mounted on /etc/localtime and TZ is not set.`,
  'missing-timezone-mount.fix-localtime': ({ zone, whole, replace }) =>
    `Mount ${zone === undefined ? "the node's time zone" : zone} on /etc/localtime${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-zone-file': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ and mount the zone file of ${zone}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-env': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ to ${zone}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-utc': ({ whole, replace }) =>
    `Keep UTC on purpose: set TZ to UTC${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-choose': ({ whole }) => `Choose a time zone${scope(whole)}…`,
};
