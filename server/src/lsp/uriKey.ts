import { URI } from 'vscode-uri';

/** The same for all ways to write a uri: clients differ in what they encode, and so does this server. */
export function keyOf(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
