import fs from 'node:fs';
import path from 'node:path';
import type { TemporaryFolder } from './temporaryFolder.ts';

/** Why no stand-in for Helm can run here; false if it can. */
export const noStandIn = process.platform === 'win32' ? 'Windows runs no scripts' : false;

/** Prints the helper of `templates/_web.tpl`, as `templates/web.yaml` would that makes it YAML anew. */
export const printsHelper = `echo "---\n# Source: shop/templates/web.yaml"\nsed '1d;$d;s/{{.*}}/front/' "$3/templates/_web.tpl"\n`;

/** Writes a program `helm`, a script of the shell; returns a PATH on which it is the first. */
export function writeHelm(folder: TemporaryFolder, script: string): string {
  folder.write('bin/helm', `#!/bin/sh\n${script}`);
  fs.chmodSync(folder.pathOf('bin/helm'), 0o755);
  return `${folder.pathOf('bin')}${path.delimiter}${process.env.PATH}`;
}
