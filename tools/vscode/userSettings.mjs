import fs from 'node:fs';
import path from 'node:path';

/** Settings of a workbench that shows the work area, asks nothing, and makes no network requests. */
const quiet = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // as on a desktop; in a browser VS Code saves by itself, and then makes no fixes on save
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings and keys into a user data folder, unless they are there already. */
export function seedUserSettings(userDataFolder, settings = {}, keys = []) {
  const folder = path.join(userDataFolder, 'User');
  const file = path.join(folder, 'settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`);
  fs.writeFileSync(path.join(folder, 'keybindings.json'), `${JSON.stringify(keys, null, 2)}\n`);
}
