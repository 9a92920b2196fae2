import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complete, pod } from './completions.ts';

describe('volumes and paths', () => {
  const volumes =
    '  volumes:\n  - name: tz\n    hostPath:\n      path: /etc/localtime\n  - name: data\n    emptyDir: {}\n';

  test('names of volumes are offered to a mount, with what they hold', () => {
    const { items } = complete(pod(volumes, '      volumeMounts:\n      - name: ¦\n'));
    assert.deepEqual(
      items.map(({ label, detail }) => `${label}: ${detail}`),
      ['tz: hostPath /etc/localtime', 'data: emptyDir'],
    );
  });

  test('well-known paths are offered to a mount and to a volume', () => {
    const settings = { timeZone: 'Asia/Shanghai' };
    const wanted = ['/etc/localtime', '/usr/share/zoneinfo/Asia/Shanghai', '/usr/share/zoneinfo'];
    assert.deepEqual(complete(pod('', '      volumeMounts:\n      - mountPath: ¦\n'), { settings }).labels, wanted);
    const { labels, items } = complete(pod(volumes.replace('/etc/localtime', '¦')), { settings });
    assert.deepEqual(labels, wanted);
    assert.equal(items[0]?.detail, "The node's own time zone");
  });

  test('files of all zones are offered once their directory stands there', () => {
    const { labels } = complete(pod('', '      volumeMounts:\n      - mountPath: /usr/share/zoneinfo/As¦\n'));
    assert.ok(labels.includes('/usr/share/zoneinfo/Asia/Tokyo'));
  });
});
