import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Answers a request that is cancelled, from wherever it has come to. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}
