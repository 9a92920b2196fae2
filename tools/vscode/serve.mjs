// A process of its own: VS Code's server, behind a plain HTTP server. Its one argument is JSON:
//   vscode       the folder of VS Code, as installVsCode gives it
//   port         preferred port; another is used if it is not free. 0 for any
//   front        what a bare address opens: { folder, payload } with `{origin}` for the workbench's remote authority
//   options      further options of VS Code's server
// It sends { port } to the process that started it, and ends with that process.
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { vscode, port, front, options } = JSON.parse(process.argv[2]);

// server-main.js starts a server by itself, with a command line we do not want, unless it has a parent process.
process.env.CODE_SERVER_PARENT_PID = String(process.pid);
process.argv.length = 2;
const loaded = await import(pathToFileURL(path.join(vscode, 'out/server-main.js')).href);
const { createServer } = await (loaded.loadCodeWithNls ?? loaded.default.loadCodeWithNls)();
const workbench = await createServer(null, {
  _: [],
  'accept-server-license-terms': true,
  'telemetry-level': 'off',
  compatibility: '1.64', // the server has required a connection token since; ours decides itself whether it has one
  ...options,
});

const server = http.createServer((request, response) => {
  const address = new URL(request.url, 'http://localhost');
  if (front !== undefined && address.pathname === '/' && !address.searchParams.has('folder')) {
    response.writeHead(302, { Location: `/?${opened(address.searchParams, request.headers.host)}` }).end();
  } else {
    workbench.handleRequest(request, response);
  }
});
server.on('upgrade', (request, socket) => workbench.handleUpgrade(request, socket));

/** The workbench calls the server by the name that the browser knows, which may be that of a forwarded port. */
function opened(search, host) {
  search.set('folder', front.folder);
  search.set('payload', JSON.stringify(front.payload).replaceAll('{origin}', host));
  return search;
}

function listen(wanted) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve(server.address().port);
    });
  });
}

function stop() {
  workbench.dispose();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('disconnect', stop);

process.send({ port: await listen(port).catch(() => listen(0)) });
