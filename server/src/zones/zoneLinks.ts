import { type ZoneTable, zoneTable } from './zoneTable.ts';

/**
 * Names that some time zone had before, or has besides. The tz database keeps each of them as a link
 * (file `backward`), and the names of today are those of Unicode CLDR where tz merges several zones.
 */

/**
 * Today's name of a zone whose older one Debian 13 and Ubuntu 24.04 ship only in the package
 * `tzdata-legacy` (Debian's `tzdata-legacy`, 113 names). Undefined for any other name.
 */
export function todaysName(name: string): string | undefined {
  return legacyNames.get(name)?.[0];
}

/** The one name for all names of a zone: `PRC` and `Asia/Harbin` are `Asia/Shanghai`. */
export function canonicalZone(name: string): string {
  const today = todaysName(name) ?? name;
  return otherNames.get(today)?.[0] ?? today;
}

/** The release of the tz database that brought a name, where that is 2016 or later (tz, `NEWS`). */
export function tzdataSince(name: string): string | undefined {
  return newNames.get(name);
}

/**
 * Whether an older name had rules of its own until tzdata 2024b, so that today's differs from it in the
 * past, and is a surprise: `EST` is `America/Panama`.
 */
export function hadOwnRules(name: string): boolean {
  return /^(?:[CEMW]ET|[EHM]ST|[CEMP]ST\d[CEMP]DT)$/.test(name);
}

/** Every name that is a link, and every name that one leads to. */
export function linkedNames(): readonly string[] {
  return [legacyNames, otherNames].flatMap(links => [...links.keys(), ...[...links.values()].flat()]);
}

const newNames: ReadonlyMap<string, string> = new Map([
  ['Asia/Yangon', '2016g'],
  ['America/Nuuk', '2020a'],
  ['Pacific/Kanton', '2021b'],
  ['Europe/Kyiv', '2022b'],
]);

/** Today's name, then the older ones that are in tzdata-legacy alone. */
const legacyNames: ZoneTable = zoneTable(`
Africa/Asmara Africa/Asmera
Africa/Cairo Egypt
Africa/Tripoli Libya
America/Adak US/Aleutian
America/Anchorage US/Alaska
America/Argentina/Buenos_Aires America/Buenos_Aires
America/Argentina/Catamarca America/Catamarca America/Argentina/ComodRivadavia
America/Argentina/Cordoba America/Cordoba America/Rosario
America/Argentina/Jujuy America/Jujuy
America/Argentina/Mendoza America/Mendoza
America/Chicago US/Central CST6CDT
America/Denver US/Mountain Navajo MST7MDT
America/Detroit US/Michigan
America/Edmonton Canada/Mountain
America/Halifax Canada/Atlantic
America/Havana Cuba
America/Indiana/Indianapolis America/Indianapolis America/Fort_Wayne US/East-Indiana
America/Indiana/Knox America/Knox_IN US/Indiana-Starke
America/Jamaica Jamaica
America/Kentucky/Louisville America/Louisville
America/Los_Angeles US/Pacific PST8PDT
America/Manaus Brazil/West
America/Mazatlan Mexico/BajaSur
America/Mexico_City Mexico/General
America/New_York US/Eastern EST5EDT
America/Noronha Brazil/DeNoronha
America/Nuuk America/Godthab
America/Panama EST
America/Phoenix US/Arizona MST
America/Regina Canada/Saskatchewan
America/Rio_Branco Brazil/Acre
America/Santiago Chile/Continental
America/Sao_Paulo Brazil/East
America/St_Johns Canada/Newfoundland
America/Tijuana Mexico/BajaNorte
America/Toronto Canada/Eastern
America/Vancouver Canada/Pacific
America/Whitehorse Canada/Yukon
America/Winnipeg Canada/Central
Antarctica/McMurdo Antarctica/South_Pole
Asia/Ashgabat Asia/Ashkhabad
Asia/Dhaka Asia/Dacca
Asia/Ho_Chi_Minh Asia/Saigon
Asia/Hong_Kong Hongkong
Asia/Jerusalem Israel
Asia/Kathmandu Asia/Katmandu
Asia/Kolkata Asia/Calcutta
Asia/Macau Asia/Macao
Asia/Makassar Asia/Ujung_Pandang
Asia/Seoul ROK
Asia/Shanghai PRC Asia/Chungking
Asia/Singapore Singapore
Asia/Taipei ROC
Asia/Tehran Iran
Asia/Thimphu Asia/Thimbu
Asia/Tokyo Japan
Asia/Ulaanbaatar Asia/Ulan_Bator Asia/Choibalsan
Asia/Yangon Asia/Rangoon
Atlantic/Faroe Atlantic/Faeroe
Atlantic/Reykjavik Iceland
Australia/Adelaide Australia/South
Australia/Brisbane Australia/Queensland
Australia/Darwin Australia/North
Australia/Hobart Australia/Tasmania
Australia/Lord_Howe Australia/LHI
Australia/Melbourne Australia/Victoria
Australia/Perth Australia/West
Australia/Sydney Australia/ACT Australia/NSW
Europe/Athens EET
Europe/Brussels CET MET
Europe/Dublin Eire
Europe/Istanbul Turkey
Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye
Europe/Lisbon Portugal WET
Europe/London GB GB-Eire
Europe/Moscow W-SU
Europe/Warsaw Poland
GMT GMT0 GMT+0 GMT-0 Greenwich
Pacific/Auckland NZ
Pacific/Chatham NZ-CHAT
Pacific/Chuuk Pacific/Truk
Pacific/Easter Chile/EasterIsland
Pacific/Honolulu US/Hawaii HST
Pacific/Kanton Pacific/Enderbury
Pacific/Kwajalein Kwajalein
Pacific/Pago_Pago US/Samoa
Pacific/Pohnpei Pacific/Ponape
UTC UCT Universal Zulu
`);

/** Today's name, then others that every system has which has zones at all. */
const otherNames: ZoneTable = zoneTable(`
Africa/Bamako Africa/Timbuktu
America/Adak America/Atka
America/Atikokan America/Coral_Harbour
America/Denver America/Shiprock
America/Edmonton America/Yellowknife
America/Iqaluit America/Pangnirtung
America/Rio_Branco America/Porto_Acre
America/St_Thomas America/Virgin
America/Tijuana America/Ensenada America/Santa_Isabel
America/Toronto America/Montreal America/Nipigon America/Thunder_Bay
America/Winnipeg America/Rainy_River
Arctic/Longyearbyen Atlantic/Jan_Mayen
Asia/Jerusalem Asia/Tel_Aviv
Asia/Nicosia Europe/Nicosia
Asia/Shanghai Asia/Chongqing Asia/Harbin
Asia/Urumqi Asia/Kashgar
Australia/Broken_Hill Australia/Yancowinna
Australia/Hobart Australia/Currie
Australia/Sydney Australia/Canberra
Europe/Chisinau Europe/Tiraspol
Europe/Istanbul Asia/Istanbul
Europe/London Europe/Belfast
Pacific/Chuuk Pacific/Yap
Pacific/Honolulu Pacific/Johnston
Pacific/Pago_Pago Pacific/Samoa
UTC Etc/UTC Etc/UCT Etc/Universal Etc/Zulu GMT Etc/GMT Etc/GMT0 Etc/GMT+0 Etc/GMT-0 Etc/Greenwich
`);
