/** entry/ gives the server its platform, and knows nothing else. */
import { setImmediate } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { serve } from '../lsp/requests/serve.ts';
import { diskOf } from './disk.ts';
import { besideOtherWork } from './fileSystem.ts';
import { helm } from './helm.ts';

// Speaks over --stdio or --node-ipc, by its arguments.
serve(createConnection(ProposedFeatures.all), {
  pause: () => setImmediate(),
  disk: diskOf(besideOtherWork),
  helm,
  version,
  platform: `Node.js ${process.version} on ${process.platform} ${process.arch}`,
  now: () => performance.now(),
});
