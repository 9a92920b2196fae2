import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { serve } from '../lsp/requests/serve.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, {
  pause: () => new Promise(resolve => setTimeout(resolve)),
  version,
  platform: `a web worker of ${self.navigator.userAgent}`,
  now: () => performance.now(),
});
