import { readFileSync } from 'node:fs';

/** Every zone and link of the tz database 2025b, from its own files: one area a line, top-level names without. */
export const tzNames: readonly string[] = readFileSync(new URL('./tzNames.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .flatMap(line => {
    const [area, names = ''] = line.split(': ');
    return names.split(' ').map(name => (area === '' ? name : `${area}/${name}`));
  });

/** Texts that `Intl` accepts as a zone though no system has its file, and texts that people write instead of a zone. */
export const falseFriends: readonly string[] = [
  ...'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
  ...['EST5', 'EST5EDT', 'CST6', 'CST6CDT', 'PST8', 'PST8PDT', 'AST4ADT', 'YST9YDT', 'HST10'].map(n => `SystemV/${n}`),
  'US/Pacific-New',
  'Canada/East-Saskatchewan',
  ...['+08:00', '+0800', '+08', '-05', '8', 'CST-8', 'GMT+8', 'UTC+8', 'UTC8', '<+08>-8', 'Etc/GMT+13', 'Etc/GMT-15'],
  ...['asia/shanghai', 'Asia/shanghai', 'utc', 'Utc', 'gmt', 'prc', 'europe/Kiev'],
  ...[
    '',
    ' ',
    'Local',
    'localtime',
    'posixrules',
    'Asia',
    'America/Argentina',
    'Asia/',
    'Asia/Beijing',
    'Asia/Shangai',
  ],
  ...[
    ' Asia/Shanghai',
    'Asia/Shanghai ',
    'Asia/Shanghai\n',
    ':Asia/Shanghai',
    '"UTC"',
    'right/UTC',
    'posix/Asia/Shanghai',
  ],
  ...[
    '/usr/share/zoneinfo/UTC',
    '__proto__',
    'constructor',
    'Asia//Shanghai',
    '../UTC',
    'Asia\\Shanghai',
    'ACT/Sydney',
  ],
];
