// In place of VS Code's compiled log writer: the same calls, on one file that is appended to.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];

class Logger {
  constructor(file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.file = fs.openSync(file, 'a');
    this.level = levels.indexOf('info');
    this.plain = false;
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  setPattern() {}

  clearFormatters() {
    this.plain = true;
  }

  flush() {}

  drop() {
    if (this.file !== undefined) fs.closeSync(this.file);
    this.file = undefined;
  }

  write(level, message) {
    if (levels.indexOf(level) < this.level || this.file === undefined) return;
    fs.writeSync(this.file, this.plain ? message : `${new Date().toISOString()} [${level}] ${message}\n`);
  }
}

for (const level of levels) {
  Logger.prototype[level] = function (message) {
    this.write(level, message);
  };
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (_name, file) => new Logger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
