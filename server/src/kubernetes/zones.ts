import { nearest } from '../text/editDistance.ts';

/**
 * Time zone names (IANA tz database, `zone` and link names). `Intl` knows the rules of each zone but
 * lists only 418 of the 598 names, 18 of them in an older spelling; the rest is written here.
 */

/** Whether it is exactly the name of a zone; names are case-sensitive, as files are. */
export function isZoneName(name: string): boolean {
  return listedNames().includes(name) || unlistedNames().includes(name);
}

/** Whether it is a directory of zones: the beginning of zone names, up to a slash. */
export function isZoneDirectory(name: string): boolean {
  return [...listedNames(), ...unlistedNames()].some(zone => zone.startsWith(`${name}/`));
}

/** The names to choose from: today's spelling, sorted, `UTC` first, no other zone without a place. */
export function zoneNames(): readonly string[] {
  const today = listedNames().map(name => renamed.get(name) ?? name);
  return ['UTC', ...[...new Set(today)].sort()];
}

/** Whether a zone has no offset from UTC by its definition, so that its clock is UTC's. */
export function isUtc(zone: string): boolean {
  return utcNames.has(zone);
}

/** The name that a mistyped one most likely means; undefined where none is near. */
export function nearestZone(name: string): string | undefined {
  return nearest(name, zoneNames());
}

function listedNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

function unlistedNames(): readonly string[] {
  return unlisted.flatMap(([area, names]) => names.split(' ').map(name => (area === '' ? name : `${area}/${name}`)));
}

const utcNames: ReadonlySet<string> = new Set([
  'UTC',
  'UCT',
  'Zulu',
  'Universal',
  'GMT',
  'GMT0',
  'GMT+0',
  'GMT-0',
  'Greenwich',
  ...['UTC', 'UCT', 'Zulu', 'Universal', 'GMT', 'GMT0', 'GMT+0', 'GMT-0', 'Greenwich'].map(name => `Etc/${name}`),
]);

/** Names that `Intl` lists in a spelling that newer systems ship only as a link, and today's. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** By area, the names of the tz database that `Intl.supportedValuesOf` omits. */
const unlisted: readonly (readonly [area: string, names: string])[] = [
  ['Africa', 'Asmara Timbuktu'],
  [
    'America',
    'Argentina/Buenos_Aires Argentina/Catamarca Argentina/ComodRivadavia Argentina/Cordoba Argentina/Jujuy Argentina/Mendoza Atikokan Atka Ensenada Fort_Wayne Indiana/Indianapolis Kentucky/Louisville Knox_IN Montreal Nipigon Nuuk Pangnirtung Porto_Acre Rainy_River Rosario Santa_Isabel Shiprock Thunder_Bay Virgin Yellowknife',
  ],
  ['Antarctica', 'South_Pole'],
  [
    'Asia',
    'Ashkhabad Choibalsan Chongqing Chungking Dacca Harbin Ho_Chi_Minh Istanbul Kashgar Kathmandu Kolkata Macao Tel_Aviv Thimbu Ujung_Pandang Ulan_Bator Yangon',
  ],
  ['Atlantic', 'Faroe Jan_Mayen'],
  ['Australia', 'ACT Canberra Currie LHI NSW North Queensland South Tasmania Victoria West Yancowinna'],
  ['Brazil', 'Acre DeNoronha East West'],
  [
    '',
    'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu',
  ],
  ['Canada', 'Atlantic Central Eastern Mountain Newfoundland Pacific Saskatchewan Yukon'],
  ['Chile', 'Continental EasterIsland'],
  [
    'Etc',
    'GMT GMT+0 GMT+1 GMT+2 GMT+3 GMT+4 GMT+5 GMT+6 GMT+7 GMT+8 GMT+9 GMT+10 GMT+11 GMT+12 GMT-0 GMT-1 GMT-2 GMT-3 GMT-4 GMT-5 GMT-6 GMT-7 GMT-8 GMT-9 GMT-10 GMT-11 GMT-12 GMT-13 GMT-14 GMT0 Greenwich UCT UTC Universal Zulu',
  ],
  ['Europe', 'Belfast Kyiv Nicosia Tiraspol Uzhgorod Zaporozhye'],
  ['Mexico', 'BajaNorte BajaSur General'],
  ['Pacific', 'Chuuk Johnston Kanton Pohnpei Samoa Yap'],
  ['US', 'Alaska Aleutian Arizona Central East-Indiana Eastern Hawaii Indiana-Starke Michigan Mountain Pacific Samoa'],
];
