/** The languages that the interface speaks, by BCP 47 tag; each named in itself. */
export const languages = {
  en: 'English',
  'zh-CN': '简体中文',
  ru: 'Русский',
  ar: 'العربية',
  ms: 'Bahasa Melayu',
} as const;

export type Language = keyof typeof languages;

export const directionOf = (language: Language): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

const KEPT = 'steward.language';

/** What the reader chose; else the first of the browser's that is spoken here; else English. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null && kept in languages) {
    return kept as Language;
  }
  for (const wanted of navigator.languages) {
    const found = (Object.keys(languages) as Language[]).find(
      (language) => language === wanted || language.split('-')[0] === wanted.split('-')[0],
    );
    if (found) {
      return found;
    }
  }
  return 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
