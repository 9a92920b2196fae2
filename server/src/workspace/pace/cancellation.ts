/** Says whether somebody still waits for an answer, as the token of a request does. */
export type Cancellation = { readonly isCancellationRequested: boolean };

/** Of what is never cancelled. */
export const neverCancelled: Cancellation = { isCancellationRequested: false };
