import crypto from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../run.mjs';
import { cached } from './cache.mjs';
import { unpack } from './unpack.mjs';

/** Noto Sans for simplified Chinese (SIL Open Font License 1.1): 36 MB, of which one file of 8 MB is kept. */
const font = {
  package: '@embedpdf/fonts-sc@1.0.0',
  integrity: 'sha512-ETXl7XCwaQLSSvMO3EUDwMNqtL64kX2LlFxarTRi/NsIGGOIxUurGfKtrkmtnKHrWy1jAJSt6oxK2uJhvdvQIw==',
  file: 'package/fonts/NotoSansHans-Regular.otf',
};

/** The environment of a browser with a font for Chinese, besides its other fonts by `fontsFile`. */
export async function withChineseFont(fontsFile = '/etc/fonts/fonts.conf') {
  const folder = await cached(`chinese-font-${font.package.replace(/\W+/g, '-')}`, fill);
  const configuration = path.join(folder, 'fonts.conf');
  const others = existsSync(fontsFile) ? `<include>${fontsFile}</include>` : '';
  await fs.writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">` +
      `<fontconfig>${others}<dir>${folder}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: configuration };
}

async function fill(folder) {
  console.log('Fetching a font for Chinese, once…');
  const [{ filename }] = JSON.parse(await npm(['pack', font.package, '--json', '--silent'], { cwd: folder }));
  const archive = path.join(folder, filename);
  const found = `sha512-${crypto
    .createHash('sha512')
    .update(await fs.readFile(archive))
    .digest('base64')}`;
  if (found !== font.integrity)
    throw new Error(`${font.package} is not the package it should be: its hash is ${found}`);
  await unpack(archive, folder, ['--strip-components=2', font.file]);
  await fs.rm(archive);
}
