import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The rules of a project, in the order of its catalogue, with their summaries. */
export async function readRules(root) {
  const folder = path.join(root, 'server/src/rules');
  const load = file => import(pathToFileURL(path.join(folder, file)).href);
  const { catalogue } = await load('catalogue.ts');
  return Promise.all(
    catalogue.map(async place => {
      const [{ rule }, { summary }] = await Promise.all([load(`${place}/rule.ts`), load(`${place}/messages.ts`)]);
      const id = path.posix.basename(place);
      if (rule?.id !== id) throw new Error(`${place}/rule.ts exports no rule "${id}"`);
      if (summary === undefined) throw new Error(`${place}/messages.ts exports no summary`);
      return { ...rule, place, summary };
    }),
  );
}
