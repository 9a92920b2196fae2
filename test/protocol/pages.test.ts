import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulePageScheme } from '../../server/src/protocol/commands.ts';
import { type PageParams, pageRequest } from '../../server/src/protocol/pageRequest.ts';
import { ruleIds } from '../../server/src/protocol/ruleIds.gen.ts';
import { LanguageServer } from './languageServer.ts';

test('the links of a page open other pages, as an editor follows them', async () => {
  using server = await LanguageServer.start();
  const open = (uri: URL) => {
    const params: PageParams = { rule: uri.pathname.replace(/^\/|\.md$/g, '') };
    return server.request<string | null>(pageRequest, params);
  };
  let followed = 0;
  for (const id of ruleIds) {
    const uri = new URL(`${rulePageScheme}:/${id}.md`);
    const page = (await open(uri)) ?? '';
    assert.match(page, new RegExp(`^# ${id}\n`));
    for (const [link, place = ''] of page.matchAll(/\]\(((?!https:)[^()]*)\)/g)) {
      const target = new URL(place, uri);
      assert.equal(target.protocol, `${rulePageScheme}:`);
      assert.match((await open(target)) ?? '', /^# [\w-]+\n/, `${id}: ${link}`);
      followed++;
    }
  }
  assert.ok(followed > 3);
});

test('there is no page of what is no rule', async () => {
  using server = await LanguageServer.start();
  assert.equal(await server.request(pageRequest, { rule: 'toString' }), null);
});
