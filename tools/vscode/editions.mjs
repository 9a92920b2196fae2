// tools/vscode/ puts a real VS Code on this machine, without its download page: the package code-server holds VS Code's
// server and its workbench for the browser. It knows of the extension only its folder.

/**
 * The two versions of VS Code for all tests. `newest`: what people use. `oldest`: the oldest that package.json's
 * `engines.vscode` allows. `integrity`: the hash of the package, so that it is the one that was reviewed.
 */
export const editions = {
  newest: {
    vscode: '1.139.1',
    package: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    modules: '1.139',
  },
  oldest: {
    vscode: '1.93.1',
    package: 'code-server@4.93.1',
    integrity: 'sha512-OxEBxxt5ra+ayKdp9yBvRB72gZmZzrtaDvU9uRqNbfQSIrGkCOn+IxEw0AgzYrbtMpa1QhMv6L3od5wBCsJKFg==',
    modules: '1.93',
  },
};
