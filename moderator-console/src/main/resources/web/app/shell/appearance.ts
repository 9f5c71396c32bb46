/** Light, dark or as the system says; and whether things move. Kept in the browser. */
export type Theme = 'auto' | 'light' | 'dark';

const THEME = 'steward.theme';
const MOTION = 'steward.motion';

export function keptTheme(): Theme {
  const kept = localStorage.getItem(THEME);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export const isMotionLess = (): boolean => localStorage.getItem(MOTION) === 'less';

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(THEME, theme);
  showAppearance();
}

export function chooseMotion(less: boolean): void {
  localStorage.setItem(MOTION, less ? 'less' : 'usual');
  showAppearance();
}

/** Before the first paint, so that nothing flashes. */
export function showAppearance(): void {
  const root = document.documentElement;
  const theme = keptTheme();
  if (theme === 'auto') {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  root.dataset.motion = isMotionLess() ? 'less' : 'usual';
}
