import type { YamlFile } from '../yaml/file.ts';
import type { Facts } from './facts.ts';

/** What a file declares to others. */
export function factsOf(uri: string, _file: YamlFile): Facts {
  return { uri, accounts: [], namespaces: [] };
}
