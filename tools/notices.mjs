import fs from 'node:fs';
import path from 'node:path';

/** The path of the notices, relative to the project's folder. */
export const noticesFile = 'dist/THIRD_PARTY_NOTICES.txt';

/**
 * The packages with code in the bundles, by their metafiles, in the order of their names: { name, version, license,
 * licenses, notices }; the last two are texts of the package.
 */
export function bundledPackages(metafiles, root) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  const packages = [...folders].map(folder => readPackage(path.join(root, folder)));
  return packages.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The notices of packages as a text. Throws if a package has no text of its licence. */
export function noticesOf(packages) {
  const without = packages.filter(({ licenses }) => licenses.length === 0);
  if (without.length > 0) {
    const names = without.map(({ name, version }) => `${name} ${version}`).join(', ');
    throw new Error(`There is no text of a licence in ${names}, which a bundle has a part of.`);
  }
  const parts = packages.map(({ name, version, license, licenses, notices }) =>
    [`${name} ${version} (${license})`, ...licenses, ...notices].join('\n\n'),
  );
  return `${[about, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const about = 'Podsense includes code of the packages that follow, each under its own licence.';

/** The folder of the innermost package that a file belongs to; undefined for one of the project's own. */
function packageFolder(file) {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [];
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const textsOf = pattern =>
    fs
      .readdirSync(folder)
      .filter(file => pattern.test(file))
      .sort()
      .map(file => fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, license, licenses: textsOf(/^(?:licen[cs]e|copying)/i), notices: textsOf(/notices?\b/i) };
}
