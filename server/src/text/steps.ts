/** Long work in steps, between which other work can be done. */
export type Steps<Result> = Generator<void, Result>;

/** So many look-ups are one step: a step takes longer than each of them. */
export const lookUpsOfStep = 64;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
