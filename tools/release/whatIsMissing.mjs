/** The gaps before a release, a sentence for each. `tag`: the git tag; undefined before there is one. */
export function whatIsMissing({ manifest, changelog, tag }) {
  const { version, repository } = manifest;
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`, 'm');
  const missing = [];
  if (repository === undefined) missing.push('package.json names no repository: all addresses come from it.');
  if (manifest.private === true) missing.push('package.json says "private": true: npm publishes nothing that is.');
  if (!heading.test(changelog))
    missing.push(`CHANGELOG.md does not have the day of ${version}: "## ${version} (YYYY-MM-DD)".`);
  if (tag !== undefined && tag !== `v${version}`) missing.push(`The tag is ${tag}, the version ${version}.`);
  return missing;
}
