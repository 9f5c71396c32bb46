import type { Screen } from '../screen';

export const policy: Screen = {
  path: 'policy',
  title: { en: 'Policy', 'zh-CN': '政策', ru: 'Правила', ar: 'السياسة', ms: 'Dasar' },
  roles: ['policy-manager', 'auditor'],
  keys: 'g p',
  load: () => import('./PolicyDesk'),
};
