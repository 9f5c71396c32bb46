import { useEffect, useState } from 'react';
import type { Language } from './languages';
import { useLanguage } from './text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const made = new Map<Language, ReturnType<typeof formatsOf>>();

/** Dates, times and numbers as the reader's language writes them, in the reader's zone. */
export function useFormat() {
  const { language } = useLanguage();
  const known = made.get(language) ?? formatsOf(language);
  made.set(language, known);
  return known;
}

/** Once for each language: a screen is drawn of many parts, and what Intl makes is dear. */
function formatsOf(language: Language) {
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const unit = (value: number, name: 'second' | 'minute' | 'hour') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const markets = new Intl.DisplayNames(language, { type: 'region' });
  return {
    dateTime: (at: string) => dateTime.format(new Date(at)),
    /** Of the milliseconds since 1970. */
    time: (at: number) => time.format(at),
    day: (at: string) => day.format(new Date(at)),
    number: (value: number) => value.toLocaleString(language),
    percent: (share: number) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** `in 4 min`, `2 h ago`. */
    relative: (at: string, now: number = Date.now()) => {
      const distance = new Date(at).getTime() - now;
      const size = Math.abs(distance);
      if (size < HOUR) {
        return relative.format(Math.round(distance / MINUTE), 'minute');
      }
      return size < 2 * DAY
        ? relative.format(Math.round(distance / HOUR), 'hour')
        : relative.format(Math.round(distance / DAY), 'day');
    },
    /** `1h 20m`. */
    duration: (seconds: number) => {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < 60) {
        return unit(whole, 'second');
      }
      const hours = Math.floor(whole / 3600);
      const minutes = Math.floor((whole % 3600) / 60);
      return hours === 0 ? unit(minutes, 'minute') : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
    },
    language: (tag: string) => {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    market: (code: string) => {
      try {
        return markets.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}

/** The time, anew every so often: what shows how long something is away draws itself again. */
export function useNow(everyMillis = 15_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMillis);
    return () => window.clearInterval(timer);
  }, [everyMillis]);
  return now;
}
