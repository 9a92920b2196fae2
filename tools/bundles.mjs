// The bundles in dist/: client and server, each for Node and for the browser's web worker, and the command line.

const shared = {
  bundle: true,
  format: 'cjs',
  legalComments: 'none',
  loader: { '.md': 'text' },
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'], conditions: ['node'] };
const browser = { ...shared, platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** The options of esbuild for each bundle; paths are relative to the project. */
export const bundles = [
  { ...node, entryPoints: ['client/src/start/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/start/browser.ts'], outfile: 'dist/client.browser.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/entry/node.ts'], outfile: 'dist/server.js' },
  {
    ...node,
    entryPoints: ['server/src/entry/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: ['server/src/entry/commandLine.ts'], outfile: 'dist/commandLine.js' },
  { ...browser, entryPoints: ['server/src/entry/browser.ts'], outfile: 'dist/server.browser.js', format: 'iife' },
];

/** The packages of package.json that a build needs: the bundler, and what is bundled. */
export const buildPackages = [
  'esbuild',
  '@isaacs/nonrecursive-glob-match',
  'js-yaml',
  'vscode-languageclient',
  'vscode-languageserver',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
  'vscode-uri',
  'yaml',
];
