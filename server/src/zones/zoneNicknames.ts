import { type ZoneTable, zoneTable } from './zoneTable.ts';

/** Whether a text is a usual abbreviation of an offset, in any case, and not the name of a zone. */
export function isAbbreviation(text: string): boolean {
  return abbreviations.has(text.toUpperCase());
}

/** The zones whose local time has the abbreviation, the one most often meant first. */
export function zonesOfAbbreviation(text: string): readonly string[] {
  return abbreviations.get(text.toUpperCase()) ?? [];
}

/** The zones of a city or country that no zone is named after, by its letters in lower case. */
export function zonesOfPlace(letters: string): readonly string[] {
  return places.get(letters) ?? [];
}

/** The zones of a fixed offset that people mean by it, in minutes east of UTC; `Etc/GMT-8` among them. */
export function zonesOfOffset(east: number): readonly string[] {
  const hours = east / 60;
  if (hours === 0) return ['UTC'];
  const fixed = Number.isInteger(hours) ? [`Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`] : [];
  return [...(offsets.get(String(east)) ?? []), ...fixed];
}

/** All that ICU and the JDK accept as zones are among them: nothing else accepts those. */
const abbreviations: ZoneTable = zoneTable(`
Asia/Shanghai CST CTT
America/Chicago CST CDT
Asia/Kolkata IST
Asia/Jerusalem IST IDT
Europe/Dublin IST
Asia/Tokyo JST
Asia/Seoul KST
Asia/Singapore SGT
Asia/Kuala_Lumpur MYT
Asia/Hong_Kong HKT
Asia/Manila PHT
Asia/Bangkok ICT
Asia/Ho_Chi_Minh VST
Asia/Jakarta WIB
Asia/Makassar WITA
Asia/Jayapura WIT
Asia/Yangon MMT
Europe/London BST
Asia/Dhaka BST
Asia/Karachi PKT PLT
Asia/Dubai GST
Asia/Tehran IRST IRDT
Asia/Kabul AFT
Asia/Tashkent UZT
Asia/Almaty ALMT
Asia/Tbilisi GET
Asia/Baku AZT
Asia/Yerevan AMT NET
Asia/Kathmandu NPT
Europe/Moscow MSK MSD
Europe/Samara SAMT
Asia/Yekaterinburg YEKT
Asia/Novosibirsk NOVT
Asia/Krasnoyarsk KRAT
Asia/Irkutsk IRKT
Asia/Yakutsk YAKT
Asia/Vladivostok VLAT
Asia/Kamchatka PETT
Europe/Berlin CEST MEZ MESZ
America/Guayaquil ECT
Europe/Paris ECT MEST
Europe/Athens EEST
Europe/Lisbon WEST
Europe/Istanbul TRT
America/Argentina/Buenos_Aires ART AGT
Africa/Cairo ART
Africa/Nairobi EAT
Africa/Lagos WAT
Africa/Harare CAT
Africa/Johannesburg SAST
America/New_York EDT
America/Indiana/Indianapolis IET
America/Denver MDT
America/Phoenix PNT
America/Los_Angeles PST PDT
America/Halifax AST ADT
Asia/Riyadh AST
America/Anchorage AKST AKDT AST
America/Adak HDT
America/Puerto_Rico PRT
America/St_Johns NST NDT CNT
America/Sao_Paulo BRT BET
America/Manaus AMT
America/Montevideo UYT
America/Santiago CLT CLST
America/Bogota COT
America/Lima PET
America/Caracas VET
Pacific/Auckland NZST NZDT NST
Pacific/Apia MIT
Pacific/Fiji FJT
Pacific/Guam CHST
Pacific/Pago_Pago SST
Pacific/Guadalcanal SST
Australia/Sydney AEST AEDT AET
Australia/Adelaide ACST ACDT
Australia/Darwin ACT
Australia/Perth AWST
`);

const places: ZoneTable = zoneTable(`
Asia/Shanghai china beijing peking shenzhen guangzhou canton hangzhou nanjing wuhan chengdu tianjin xian suzhou xiamen qingdao dalian zhengzhou changsha jinan
Asia/Hong_Kong hk
Asia/Taipei taiwan
Asia/Tokyo jp osaka kyoto nagoya yokohama fukuoka sapporo
Asia/Seoul korea southkorea busan incheon
Asia/Kolkata india mumbai bombay delhi newdelhi bangalore bengaluru chennai madras hyderabad pune
Asia/Ho_Chi_Minh vietnam hanoi
Asia/Bangkok thailand
Asia/Jakarta indonesia
Asia/Kuala_Lumpur malaysia
Asia/Manila philippines
Asia/Dubai uae abudhabi
Asia/Riyadh saudiarabia jeddah
Asia/Karachi pakistan islamabad lahore
Asia/Dhaka bangladesh
Asia/Kathmandu nepal
Asia/Colombo srilanka
Asia/Yangon myanmar
Asia/Almaty kazakhstan astana nursultan
Europe/London uk england britain greatbritain unitedkingdom manchester edinburgh
Europe/Dublin ireland
Europe/Berlin germany munich frankfurt hamburg cologne stuttgart weurope
Europe/Paris france romance lyon marseille toulouse
Europe/Madrid spain barcelona
Europe/Rome italy milan
Europe/Zurich switzerland geneva bern
Europe/Vienna austria
Europe/Amsterdam netherlands holland rotterdam
Europe/Brussels belgium
Europe/Stockholm sweden
Europe/Oslo norway
Europe/Copenhagen denmark
Europe/Helsinki finland
Europe/Prague czechia
Europe/Budapest hungary
Europe/Bucharest romania
Europe/Sofia bulgaria
Europe/Athens greece
Europe/Kyiv ukraine
Europe/Moscow russia saintpetersburg stpetersburg
Europe/Istanbul ankara
Africa/Johannesburg southafrica capetown pretoria
Africa/Lagos nigeria abuja
Africa/Nairobi kenya
America/New_York newyorkcity nyc boston washington washingtondc philadelphia miami atlanta eastern
America/Chicago houston dallas austin minneapolis central
America/Denver mountain
America/Los_Angeles sanfrancisco seattle sandiego sanjose portland lasvegas pacific pacificnew
America/Regina eastsaskatchewan
America/Toronto ottawa
America/Sao_Paulo riodejaneiro rio brasilia
America/Argentina/Buenos_Aires argentina
America/Santiago chile
America/Bogota colombia
America/Lima peru
America/Mexico_City guadalajara
Pacific/Auckland newzealand wellington
`);

/** Minutes east of UTC, and the zone without daylight saving time that is usually meant. */
const offsets: ZoneTable = zoneTable(`
Pacific/Honolulu -600
America/Phoenix -420
America/Sao_Paulo -180
Europe/Moscow 180
Asia/Tehran 210
Asia/Dubai 240
Asia/Kabul 270
Asia/Karachi 300
Asia/Kolkata 330
Asia/Kathmandu 345
Asia/Dhaka 360
Asia/Yangon 390
Asia/Bangkok 420
Asia/Shanghai 480
Asia/Tokyo 540
Australia/Darwin 570
Australia/Brisbane 600
`);
