import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from '../session/session.ts';

/** A request of a client, and its handler. */
export type Request = {
  readonly method: string;
  /** The response if there is nothing to return, or the handler failed. */
  readonly empty: unknown;
  /** May throw a `ResponseError` for the client; any other error is logged, and the response is empty. */
  readonly answer: (session: Session, params: never, token: CancellationToken) => unknown;
};
