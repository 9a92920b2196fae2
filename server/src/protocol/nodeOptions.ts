/**
 * The options with which a client starts the server where that is a process of Node.js. V8 by itself lets the space for
 * new objects grow to 128 MB on a large machine, which is several times what the server knows; with 16 MB a key takes no
 * longer.
 */
export const nodeOptions: readonly string[] = ['--max-semi-space-size=8'];
