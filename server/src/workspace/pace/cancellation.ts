/** Whether a request is cancelled, as by its token. */
export type Cancellation = { readonly isCancellationRequested: boolean };

/** Of what is never cancelled. */
export const neverCancelled: Cancellation = { isCancellationRequested: false };
