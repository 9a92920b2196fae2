import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsFor, diagnosticOf, uri } from './actions.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment } from './manifests.ts';

test("offers the zone of the user's computer, unless that is UTC or no zone", async () => {
  for (const [computerZone, offered] of [
    ['Asia/Tokyo', true],
    ['UTC', false],
    ['Nowhere/Land', false],
    [7, false],
  ] as const) {
    using server = await LanguageServer.start({ initializationOptions: { computerZone } });
    server.open(uri, deployment);
    const { range } = await diagnosticOf(server, 'missing-timezone-mount');
    const titles = (await actionsFor(server, range)).map(action => action.title);
    assert.equal(
      titles.some(title => title.includes("this computer's zone")),
      offered,
      String(computerZone),
    );
  }
});

test("calls the zone of the user's computer by today's name, whatever its system calls it", async () => {
  using server = await LanguageServer.start({ initializationOptions: { computerZone: 'Asia/Calcutta' } });
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const titles = (await actionsFor(server, range)).map(action => action.title).join();
  assert.match(titles, /Asia\/Kolkata/);
  assert.doesNotMatch(titles, /Calcutta/);
});
