import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes VS Code of a user data folder start in a language (`zh-cn`), by `--locale`, which needs an installed pack of
 * that language. This pack is empty, so VS Code's own words stay English; those of extensions do not.
 */
export function seedLanguage(userData, locale) {
  const folder = path.join(userData, 'languagepacks');
  fs.mkdirSync(folder, { recursive: true });
  const translations = path.join(folder, 'vscode.json');
  fs.writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `podsense-tests.language-pack-${locale}` }, version: '1.0.0' }];
  const pack = { hash: 'empty', extensions, translations: { vscode: translations }, label: locale };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
