import type { TimeZonesMessages } from '../arguments/timeZones.ts';
import type { Sentences } from '../sentences.ts';
import { computer, quoted, scope, suffix } from './words.ts';

export const timeZones: Sentences<TimeZonesMessages> = {
  'missing-timezone-mount.absent': ({ container, zone }) =>
    zone === undefined
      ? `Container${quoted(container)} shows UTC: the node's time zone is not mounted on /etc/localtime and TZ is not set.`
      : `Container${quoted(container)} shows UTC instead of ${zone}: no zone is mounted on /etc/localtime and TZ is not set.`,
  'missing-timezone-mount.related-volume': () => 'This volume has it, and no container mounts it.',
  'missing-timezone-mount.fix-localtime': ({ zone, whole, replace }) =>
    `Mount ${zone === undefined ? "the node's time zone" : zone} on /etc/localtime${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-zone-file': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ and mount the zone file of ${zone}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-env': ({ zone, thisComputer, whole, replace }) =>
    `Set TZ to ${zone}${computer(thisComputer)}${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-utc': ({ whole, replace }) =>
    `Keep UTC on purpose: set TZ to UTC${scope(whole)}${suffix(replace)}`,
  'missing-timezone-mount.fix-choose': ({ whole }) => `Choose a time zone${scope(whole)}…`,
  'conflicting-timezones.variable-twice': ({ counts }) =>
    `This TZ has no effect: TZ is set again below${counts === undefined ? '' : `, to "${counts}"`}.`,
  'conflicting-timezones.mount-twice': ({ path }) =>
    `The pod is refused: something else is mounted on ${path} already.`,
  'conflicting-timezones.in-container': ({ zone, counts, by }) =>
    `The container is given ${zone} here, but ${sources[by]} says ${counts}, and that counts.`,
  'conflicting-timezones.between': ({ zone, wanted, container }) =>
    `This container is in ${zone}, but container${quoted(container)} of the same pod is in ${wanted}.`,
  'conflicting-timezones.related': () => 'This zone counts.',
  'conflicting-timezones.related-other': () => 'The other container has its zone from here.',
  'conflicting-timezones.fix-variable': ({ zone, replace }) => `Set TZ to ${zone}${suffix(replace)}`,
  'conflicting-timezones.fix-remove-variable': ({ replace }) => `Remove the TZ that has no effect${suffix(replace)}`,
  'conflicting-timezones.fix-remove-mount': ({ replace }) => `Remove the second mount${suffix(replace)}`,
  'ineffective-timezone.mount': ({ runtime }) =>
    `${runtime === 'java' ? 'Java' : 'Node.js'} wants the name of a zone, and often does not find it in this file: set TZ too.`,
  'ineffective-timezone.variable': ({ zone, mounted }) =>
    mounted
      ? `The image has no zone data, so TZ does not find ${zone} and turns the clock of /etc/localtime back to UTC.`
      : `The image has no zone data, so TZ does not find ${zone} and the clock shows UTC.`,
  'ineffective-timezone.fix-name': ({ zone, thisComputer, replace }) =>
    `Set TZ and mount the zone file of ${zone}${computer(thisComputer)} too${suffix(replace)}`,
  'ineffective-timezone.fix-file': ({ zone, replace }) => `Mount the zone file of ${zone}, too${suffix(replace)}`,
  'forbidden-timezone-hostpath.found': ({ refused, standard, namespace }) =>
    refused
      ? `Namespace "${namespace}" enforces "${standard}", which allows no hostPath: the pods are refused.`
      : `Namespace "${namespace}" is told to warn of what "${standard}" forbids, and hostPath is that.`,
  'forbidden-timezone-hostpath.fix': ({ zone, replace }) =>
    `Set TZ to ${zone} instead of mounting its file${suffix(replace)}`,
  'cronjob-timezone.absent': ({ time }) =>
    `This schedule has no timeZone, so ${time ?? 'it'} is read as UTC in most clusters, whatever zone the pods have.`,
  'cronjob-timezone.fix-zone': ({ zone, time, thisComputer }) =>
    `Set timeZone to ${zone}${computer(thisComputer)}: ${time === undefined ? `its hours, not UTC's` : `${time} there, not ${time} UTC`}`,
  'cronjob-timezone.fix-utc': ({ time }) =>
    `Set timeZone to Etc/UTC: ${time === undefined ? 'keeps its times' : `keeps ${time} UTC`}`,
  'cronjob-timezone.fix-choose': () => 'Choose a time zone for the schedule…',
  'cronjob-timezone-field.prefix': ({ prefix }) =>
    `Kubernetes refuses "${prefix}" in a schedule since 1.29: the zone of a schedule is timeZone.`,
  'cronjob-timezone-field.key': ({ key }) =>
    `A CronJob has no "${key}": the field is timeZone, and Kubernetes drops what it does not know.`,
  'cronjob-timezone-field.fix-split': ({ prefix, zone }) => `Replace ${prefix} by timeZone: ${zone}`,
  'cronjob-timezone-field.fix-keep': ({ prefix, zone }) => `Remove ${prefix} and keep timeZone: ${zone}`,
  'cronjob-timezone-field.fix-rename': ({ key }) => `Rename ${key} to timeZone`,
  'cronjob-timezone-field.fix-remove': ({ key }) => `Remove ${key}: timeZone is set`,
  'misplaced-k8tz-annotation.misplaced': ({ kind }) =>
    `This annotation has no effect here: k8tz reads its annotations on pods, not on a ${kind}.`,
  'misplaced-k8tz-annotation.strategy': ({ strategy }) =>
    `k8tz has no strategy "${strategy}", and refuses the pod. There are initContainer, hostPath and imageVolume.`,
  'misplaced-k8tz-annotation.type': ({ value }) =>
    `The value of an annotation is a string. Without quotes ${value} is none, and Kubernetes refuses the object.`,
  'misplaced-k8tz-annotation.fix-copy': ({ replace }) =>
    `Copy k8tz's annotations to the pod template${suffix(replace)}`,
  'misplaced-k8tz-annotation.fix-quote': ({ value }) => `Put ${value} in quotes`,
};

const sources = { java: '-Duser.timezone', variable: 'TZ', mount: 'the mount on /etc/localtime' };
