import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** What a client may ask, and how it is answered. */
export type Request = {
  readonly method: string;
  /** The answer where there is nothing to say, or the true one failed. */
  readonly empty: unknown;
  /** May throw a `ResponseError` for the client; any other error is logged, and the answer is empty. */
  readonly answer: (session: Session, params: never, token: CancellationToken) => unknown;
};
