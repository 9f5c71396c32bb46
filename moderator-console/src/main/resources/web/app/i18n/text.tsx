import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { directionOf, keepLanguage, preferredLanguage, type Language } from './languages';

/** A text, or one per plural form (`one`, `few`, `many`, `other` …) of the value `count`. `{name}` stands for a value. */
export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** The texts of a screen: English names them, and every other language has each of them, or it does not compile. */
export type Texts<K extends string> = Record<Language, Record<K, Text>>;

export type Values = Record<string, string | number>;

interface Spoken {
  language: Language;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ language: 'en', speak: () => undefined });

/** Holds the language of the interface and tells the document of it. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const spoken = useMemo(
    () => ({
      language,
      speak: (chosen: Language) => {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <SpokenContext.Provider value={spoken}>{children}</SpokenContext.Provider>;
}

export const useLanguage = (): Spoken => useContext(SpokenContext);

/** A text in a language. Values are written as the language writes them. */
export function say(text: Text, language: Language, values: Values = {}): string {
  const form =
    typeof text === 'string'
      ? text
      : (text[new Intl.PluralRules(language).select(Number(values.count ?? 0))] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}

/** `const t = useTexts(texts); t('claim')` */
export function useTexts<K extends string>(texts: Texts<K>): (key: K, values?: Values) => string {
  const { language } = useLanguage();
  return useMemo(() => (key: K, values?: Values) => say(texts[language][key], language, values), [texts, language]);
}
