import module from 'node:module';
import path from 'node:path';

/** Of Node.js 22.1 and newer. */
type Caching = { readonly enableCompileCache?: () => unknown };

// Compiling takes a fifth of a short run. What Node.js keeps of it lies in its own folder among the temporary files.
(module as Caching).enableCompileCache?.();
require(path.join(__dirname, 'commandLine.js'));
