/** The manifest to publish: all its addresses come from that of the repository, which may be missing. */
export function publicManifest(manifest) {
  const { scripts: _scripts, devDependencies: _devDependencies, allowScripts: _allowScripts, ...rest } = manifest;
  const { repository } = rest;
  if (repository === undefined) return rest;
  const address = (typeof repository === 'string' ? repository : repository.url).replace(/^git\+|\.git$/g, '');
  return { ...rest, homepage: `${address}#readme`, bugs: { url: `${address}/issues` } };
}
