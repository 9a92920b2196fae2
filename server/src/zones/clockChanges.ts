import type { PosixZone } from './posixZone.ts';
import { momentOfChange } from './ruledClock.ts';

/** A stretch of the clock of a zone that does not exist on one day of a year (a gap), or comes twice (a repeat). */
export type ClockChange = {
  readonly kind: 'gap' | 'repeat';
  /** What the clock would show at its start and its end, as milliseconds of a Unix time that is read as UTC. */
  readonly start: number;
  readonly end: number;
};

/** The gap and the repeat of a zone in a year, by its rule; none without summer time. */
export function clockChangesIn(zone: PosixZone, year: number): readonly ClockChange[] {
  const { east, daylightEast, changes } = zone;
  if (daylightEast === undefined || changes === undefined) return [];
  return [
    { change: changes.begins, before: east, after: daylightEast },
    { change: changes.ends, before: daylightEast, after: east },
  ].map(({ change, before, after }): ClockChange => {
    const at = momentOfChange(change, year, 0);
    const other = at + (after - before) * 60_000;
    return other > at ? { kind: 'gap', start: at, end: other } : { kind: 'repeat', start: other, end: at };
  });
}
