/** The manifest as it is published: every address in it comes from that of the repository, which may be missing. */
export function publicManifest(manifest) {
  const { scripts: _scripts, devDependencies: _devDependencies, allowScripts: _allowScripts, ...rest } = manifest;
  const { repository } = rest;
  if (repository === undefined) return rest;
  const address = (typeof repository === 'string' ? repository : repository.url).replace(/^git\+|\.git$/g, '');
  return { ...rest, homepage: `${address}#readme`, bugs: { url: `${address}/issues` } };
}
