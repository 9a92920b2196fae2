import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TimeZone, timeZonesRequest } from '../../server/src/protocol/settingRequests.ts';
import { LanguageServer } from './languageServer.ts';

test('gives the names of the zones', async () => {
  using server = await LanguageServer.start();
  const zones = await server.request<readonly TimeZone[]>(timeZonesRequest);
  assert.ok(zones.length > 300);
  assert.deepEqual(zones[0], { name: 'UTC', offset: 'UTC' });
  assert.deepEqual(
    zones.find(({ name }) => name === 'Asia/Shanghai'),
    { name: 'Asia/Shanghai', offset: 'UTC+08:00' },
  );
});
