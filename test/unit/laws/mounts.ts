/** Mounts, with the mistakes of time zones that rules find. */
export const mounts = [
  { name: 'data', mountPath: '/data' },
  { name: 'tz', mountPath: '/etc/localtime' },
  { name: 'tz', mountPath: '/ect/localtime', readOnly: true },
  { name: 'tz', mountPath: '/etc/localtime', subPath: 'localtime' },
  { name: 'etc', mountPath: '/etc/localtime', subPath: 'localtime', readOnly: false },
  { mountPath: '/etc/localtime', name: 'keys' },
  { name: 'tz', mountPath: '/usr/share/zoneinfo/Asia/Tokyo', readOnly: true },
  { name: 'timezone', mountPath: '/etc/timezone', readOnly: true },
];

/** Volumes, with the same mistakes. */
export const volumes = [
  { name: 'data', emptyDir: {} },
  { name: 'tz-config', emptyDir: {} },
  { name: 'tz', hostPath: { path: '/etc/localtime', type: 'File' } },
  { name: 'etc', hostPath: { path: '/etc', type: 'Directory' } },
  { name: 'keys', configMap: { name: 'zones', items: [{ key: 'tokyo', path: 'Tokyo' }] } },
  { name: 'tokyo', hostPath: { path: '/usr/share/zoneinfo/Asia/Tokyo' } },
  { hostPath: { type: '', path: '/etc/localtime/' }, name: 'slash' },
  { name: 'timezone', hostPath: { path: '/etc/timezone', type: 'FileOrCreate' } },
  { name: 'created', hostPath: { path: '/etc/localtime', type: 'FileOrCreate' } },
];
