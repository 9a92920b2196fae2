/** The supported languages: English, and Chinese in simplified characters. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A value in each language. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

/**
 * The language for a locale, as the protocol writes it ("zh-cn") or a shell ("zh_CN.UTF-8"); English if there is no
 * translation or no locale. Taiwan, Hong Kong and Macao write traditional characters and other words; VS Code shows the
 * extension's own strings there in English, so the server does too.
 */
export function languageOf(locale: string | undefined): Language {
  const [language, ...parts] = (locale ?? '').toLowerCase().split(/[^a-z]+/);
  if (language !== 'zh') return 'en';
  return !parts.includes('hans') && parts.some(part => traditional.includes(part)) ? 'en' : 'zh';
}

const traditional: readonly string[] = ['hant', 'tw', 'hk', 'mo'];
