import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { packageExtension } from '../packageExtension.mjs';
import { manifest, root } from '../project.mjs';
import { mustRun } from '../run.mjs';
import { editions } from '../vscode/editions.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { zipEntries, zipText } from '../zipEntries.mjs';
import { testNewUserSession, testSession } from './session.mjs';
import { Tally } from './tally.mjs';

const installer = path.join(root, 'tools/vscode/installVsix.mjs');

/** The files that a packaged extension needs, below `extension/`. */
const needed = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^(readme|changelog)\.md$/,
  /^LICENSE\.txt$/,
  /^docs\/(icon|picture|(clock|account)-(light|dark))\.png$/,
  /^docs\/walkthrough\/(example\.yaml|(see|fix|clock)-(dark|light)\.png)$/,
  /^dist\/(client|server)(\.browser)?\.js$/,
  /^dist\/THIRD_PARTY_NOTICES\.txt$/,
  /^snippets\/[\w-]+\.code-snippets$/,
  /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^schemas\/[\w-]+\.schema\.json$/,
];

/** Files for people, and those that the manifest names; the command line is in the package for npm alone. */
const named = [
  ...['package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'],
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'dist/THIRD_PARTY_NOTICES.txt',
  ...JSON.stringify({ ...manifest, bin: undefined })
    .match(/"(?:\.\/)?[\w/.-]+\.(?:js|json|png|code-snippets)"/g)
    .map(path => path.replace(/^"(?:\.\/)?|"$/g, '')),
];

/** Packs the extension, inspects the package, installs it, and runs a user's session with it. */
export async function testPackage() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-vsix-'));
  try {
    const vsix = await packageExtension(home);
    const tally = checkEntries(vsix);
    await checkLinks(tally, home, vsix);
    const extensions = path.join(home, 'extensions');
    const vscode = await installVsCode(editions.newest);
    await mustRun(process.execPath, [installer, vscode, vsix, extensions, path.join(home, 'user')], { cwd: root });
    for (const run of [
      () => testSession('session-vsix', 'newest', extensions),
      () => testNewUserSession('session-vsix-new-user', 'newest', extensions),
    ]) {
      const session = await run();
      tally.add(session);
      tally.failures.push(...session.failures);
      tally.notes.push(...session.notes);
    }
    return tally;
  } finally {
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

function checkEntries(vsix) {
  const tally = new Tally();
  const names = zipEntries(vsix)
    .filter(({ name }) => name.startsWith('extension/'))
    .map(({ name }) => name.slice('extension/'.length));
  const unneeded = names.filter(name => !needed.some(pattern => pattern.test(name)));
  const missing = named.filter(name => !names.includes(name));
  if (unneeded.length === 0) tally.pass();
  else tally.fail('Nothing is in the package that is not needed', unneeded.join('\n'));
  if (missing.length === 0) tally.pass();
  else tally.fail('All that is needed is in the package', missing.join('\n'));
  tally.notes.push(`podsense-${manifest.version}.vsix: ${Math.ceil(fs.statSync(vsix).size / 1024)} KB`);
  return tally;
}

/** No link is dead, whether the address of the repository is known or not. */
async function checkLinks(tally, home, vsix) {
  const repository = 'https://github.com/OWNER/NAME';
  const published = await packageExtension(path.join(home, 'published'), { ...manifest, repository });
  for (const [what, packed, isDead] of [
    [
      'Without a repository',
      vsix,
      place => !/^(?:https:|#|docs\/(?:icon|picture|(?:clock|account)-(?:light|dark))\.png$)/.test(place),
    ],
    ['With a repository', published, place => !/^(?:https:|#)/.test(place)],
  ]) {
    const pages = ['readme.md', 'changelog.md'].map(name => zipText(packed, `extension/${name}`));
    const places = pages.flatMap(page => [...page.matchAll(/\]\(([^()\s]*)\)/g)].map(([, place]) => place));
    const dead = places.filter(isDead);
    if (places.length > 0 && dead.length === 0) tally.pass();
    else tally.fail(`${what}, every link of the pages leads somewhere`, dead.join('\n') || 'there is no link at all');
  }
  const { homepage, bugs } = JSON.parse(zipText(published, 'extension/package.json'));
  const addresses = `${homepage} ${bugs?.url}`;
  if (addresses === `${repository}#readme ${repository}/issues`) tally.pass();
  else tally.fail('The addresses of the manifest come from the repository', addresses);
}
