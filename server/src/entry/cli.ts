import module from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';

/** Of Node.js 22.1 and newer. */
type Caching = { readonly enableCompileCache?: () => unknown };

// Compiling takes a fifth of a short run. What Node.js keeps of it lies in its own folder among the temporary files.
(module as Caching).enableCompileCache?.();
// That of Node.js 20 optimizes functions so early that this is a third of the processor's time of a check; later ones do
// not, and have no such option.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=400000');
require(path.join(__dirname, 'commandLine.js'));
