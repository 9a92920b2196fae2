// In place of VS Code's compiled module: ends the extension host when the server that started it is gone.
exports.start = serverProcess => {
  setInterval(() => {
    try {
      process.kill(serverProcess, 0);
    } catch {
      process.exit(87);
    }
  }, 2000).unref();
};
