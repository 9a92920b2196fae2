// Lets `import page from './page.md'` give the text of the file, as the bundler's text loader does:
//   node --import ./tools/textModules.mjs …
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.md')) return nextLoad(url, context);
    const text = fs.readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
