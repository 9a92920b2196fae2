import { CancellationError } from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** The result of a request; undefined if the user cancelled it. */
export async function unlessCancelled<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    throw error;
  }
}
