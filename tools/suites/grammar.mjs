import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { runInstalled } from '../run.mjs';
import { editions } from '../vscode/editions.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { Tally } from './tally.mjs';

/**
 * Tests the files of test/grammar on the YAML grammars of every edition of VS Code, into which our grammars are
 * injected.
 */
export async function testGrammars() {
  const tally = new Tally();
  const files = fs.readdirSync(path.join(root, 'test/grammar')).filter(name => name.endsWith('.yaml'));
  for (const edition of Object.values(editions)) {
    const grammars = yamlGrammarsOf(await installVsCode(edition)).flatMap(file => ['-g', file]);
    for (const file of files) {
      const { code, output } = await runInstalled('vscode-tmgrammar-test', [...grammars, `test/grammar/${file}`]);
      if (code === 0) tally.pass();
      else tally.fail(`test/grammar/${file} in VS Code ${edition.vscode}`, output);
    }
  }
  return tally;
}

function yamlGrammarsOf(vscode) {
  const folder = path.join(vscode, 'extensions/yaml/syntaxes');
  return fs.readdirSync(folder).map(name => path.join(folder, name));
}
