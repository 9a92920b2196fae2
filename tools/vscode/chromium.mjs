import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../run.mjs';
import { cached } from './cache.mjs';
import { unpack, unpackExecutable } from './unpack.mjs';

const usual = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * A Chromium and the environment it needs: the one that CHROMIUM_PATH names, else the machine's own, else the one in a
 * development dependency (for Linux on x64).
 */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (!existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not exist`);
    return { executablePath: CHROMIUM_PATH, env: {} };
  }
  const own = (usual[process.platform] ?? []).find(file => existsSync(file));
  return own ? { executablePath: own, env: {} } : packedChromium();
}

async function packedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install Chrome, Edge or Chromium, or name one in CHROMIUM_PATH.');
  }
  const packageFolder = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await fs.readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = await cached(`chromium-${version}`, scratch => fill(scratch, path.join(packageFolder, 'bin')));
  return { executablePath: path.join(folder, 'chromium'), env: await environment(folder) };
}

async function fill(folder, packed) {
  console.log('Unpacking Chromium, once…');
  const libraries = path.join(folder, 'libraries');
  await fs.mkdir(libraries);
  await Promise.all([
    unpackExecutable(path.join(packed, 'chromium.br'), path.join(folder, 'chromium')),
    unpack(path.join(packed, 'swiftshader.tar.br'), folder),
    unpack(path.join(packed, 'fonts.tar.br'), folder),
    unpack(path.join(packed, 'al2023.tar.br'), libraries),
  ]);
}

/** Provides libraries and fonts if the machine has none: it may be no more than Node's container image. */
async function environment(folder) {
  const env = {};
  const { output } = await run('ldd', [path.join(folder, 'chromium')]).catch(() => ({ output: 'not found' }));
  if (output.includes('not found')) {
    const before = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = path.join(folder, 'libraries/lib') + (before ? `:${before}` : '');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const fontsFile = path.join(folder, 'only-these-fonts.conf');
    await fs.writeFile(
      fontsFile,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">` +
        `<fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
    );
    env.FONTCONFIG_FILE = fontsFile;
  }
  return env;
}
