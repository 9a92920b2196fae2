// tools/vscode/ puts a real VS Code on this machine, without its download page: the package code-server holds VS Code's
// server and its workbench for the browser. It knows nothing of the extension but where it lies.

/**
 * The two versions of VS Code that everything is tested on.
 * `newest`: what people use. `oldest`: the oldest that package.json's `engines.vscode` allows.
 * `integrity` is the package's own hash, so that what runs is what was looked at.
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
