// npm run pictures: takes the pictures of the walkthrough and of the README anew, in the workbench of the newest VS Code,
// light and dark.
import './node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runInWorkbench } from '../test/e2e/session/inWorkbench.mjs';
import { animate } from './animate.mjs';
import { root } from './project.mjs';

const docs = path.join(root, 'docs');
const example = fs.readFileSync(path.join(docs, 'walkthrough/example.yaml'), 'utf8');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const area = { x: 350, y: 0, width: 760, height: 570 };

for (const [name, theme] of Object.entries(themes)) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-pictures-'));
  const folder = path.join(home, 'example');
  fs.mkdirSync(folder);
  for (const file of ['greeter', 'clock', 'account']) fs.writeFileSync(path.join(folder, `${file}.yaml`), example);
  await runInWorkbench([takenIn(name)], {
    edition: 'newest',
    home,
    folder,
    results: path.join(root, 'test-results/pictures', name),
    settings: { 'workbench.colorTheme': theme },
  });
}

function takenIn(theme) {
  return {
    scenarios: {
      async 'the pictures of the walkthrough'(workbench) {
        const take = async name =>
          fs.writeFileSync(path.join(docs, `walkthrough/${name}-${theme}.png`), await workbench.pictureOf(area));
        await workbench.open('greeter.yaml');
        await workbench.seeSquiggles('warning: spec', 'warning: server');
        await workbench.goTo(17, 17);
        await workbench.hover.open('shows UTC');
        await take('see');
        await workbench.press('Escape');
        await workbench.quickFixes.open();
        await take('fix');
        await workbench.press('Escape');
        await workbench.quickInput.run('Podsense: Choose the Time Zone');
        await workbench.quickInput.see('node', 'the zone of each node');
        await take('clock');
        await workbench.giveUp();
      },

      'an animated picture of a clock': workbench => film(workbench, 'clock', [17, 17], 'shows UTC', theme),
      'an animated picture of an account': workbench => film(workbench, 'account', [15, 7], 'default', theme),
    },
  };
}

/** A finding, its hover, its menu, and the file after the first fix. */
async function film(workbench, name, place, said, theme) {
  const frames = [];
  const take = async milliseconds => frames.push([await workbench.pictureOf(area), milliseconds]);
  await workbench.open(`${name}.yaml`);
  await workbench.seeSquiggles('warning: spec', 'warning: server');
  await workbench.goTo(...place);
  await take(1500);
  await workbench.hover.open(said);
  await take(3500);
  await workbench.press('Escape');
  await workbench.quickFixes.open();
  await take(2500);
  await workbench.quickFixes.choose(0);
  await workbench.seeSquiggles(name === 'clock' ? 'warning: spec' : 'warning: server');
  await take(3500);
  fs.writeFileSync(path.join(docs, `${name}-${theme}.png`), animate(frames));
}
