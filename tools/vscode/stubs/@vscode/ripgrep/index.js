// In place of VS Code's module, which fetches ripgrep when it is installed: this one comes with npm.
const path = require('node:path');
const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
exports.rgPath = path.join(__dirname, '../ripgrep-universal/bin', `${process.platform}-${process.arch}`, file);
