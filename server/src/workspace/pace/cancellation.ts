/** Whether a request is cancelled, as by its token. */
export type Cancellation = { readonly isCancellationRequested: boolean };

/** The token of a request that is never cancelled. */
export const neverCancelled: Cancellation = { isCancellationRequested: false };
