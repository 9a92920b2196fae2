import { Work } from '../values/work.ts';

/** Ends an evaluation: then nothing is known of what is printed. */
export const mostWork = 20_000;

/** In code units; printing more ends an evaluation as well. */
export const mostPrinted = 1024 * 1024;

/** The state of an evaluation, shared by the walk over a template and the expressions in it. */
export class Run {
  readonly work = new Work(mostWork);
  /** The number of conditions around the present place that may not hold: if there are any, no map is changed. */
  doubts = 0;
  /** Whether the template fails, or is too much. */
  hasFailed = false;
  /** Whether values of the chart are others by now: then an action need not come to what it comes to elsewhere. */
  hasChanged = false;
  /** Whether any map was changed, if only one that the template has made. */
  hasTouched = false;
}
