import { chromium } from 'playwright-core';
import { withChineseFont } from './chineseFont.mjs';
import { findChromium } from './chromium.mjs';

/** The size of the window in every test, and so of every screenshot. */
export const viewport = { width: 1280, height: 800 };

const switches = [
  '--no-sandbox', // Chromium refuses to run as root otherwise, as in most containers
  '--disable-dev-shm-usage', // a container's /dev/shm is too small
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks', // VS Code's pages talk to the server on this machine
];

/** Starts a headless Chromium, driven through Playwright. `locale`: a language that its fonts must have. */
export async function openBrowser(locale) {
  const { executablePath, env } = await findChromium();
  const fonts = locale === 'zh-cn' ? await withChineseFont(env.FONTCONFIG_FILE) : {};
  return chromium.launch({ executablePath, headless: true, args: switches, env: { ...process.env, ...env, ...fonts } });
}
