// The name that VS Code 1.93 knows the module by.
module.exports = require('@vscode/native-watchdog');
