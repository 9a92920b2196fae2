import { message } from '../../../messages/message.ts';
import { short } from '../../../messages/words.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'A value about zones or accounts of another type than its field has, for which the whole object is refused.',
    zh: '与时区或账号有关的值类型不符，整个对象会因此被拒绝。',
  },
  fixAll: {
    en: 'Puts quotes around what has to be a string, and takes them from booleans.',
    zh: '给应为字符串的值加上引号，去掉布尔值的引号。',
  },
};

type Type = 'string' | 'boolean' | 'number' | 'list' | 'map';
type Wanted = 'string' | 'boolean' | 'map';

const english: Readonly<Record<Type, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  list: 'a list',
  map: 'a map',
};
const chinese: Readonly<Record<Type, string>> = {
  string: '字符串',
  boolean: '布尔值',
  number: '数字',
  list: '列表',
  map: '映射',
};

export const found = message<{ readonly field: string; readonly wants: Wanted; readonly has: Type }>(
  'wrong-value-type.found',
  {
    en: ({ field, wants, has }) =>
      `${field} has to be ${english[wants]}, and this is ${english[has]}: the API server refuses the whole object.`,
    zh: ({ field, wants, has }) =>
      `${field} 必须是${chinese[wants]}，而这里是${chinese[has]}：API 服务器会拒绝整个对象。`,
  },
  { wants: 'word', has: 'word' },
);

export const fixQuote = message<{ readonly value: string }>('wrong-value-type.fix-quote', {
  en: ({ value }) => `Put ${short(value)} in quotes`,
  zh: ({ value }) => `给 ${short(value)} 加上引号`,
});

export const fixUnquote = message<{ readonly value: string }>('wrong-value-type.fix-unquote', {
  en: ({ value }) => `Write ${short(value)} without quotes`,
  zh: ({ value }) => `写成不带引号的 ${short(value)}`,
});
