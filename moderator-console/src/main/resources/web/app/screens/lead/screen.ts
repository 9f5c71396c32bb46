import type { Screen } from '../screen';

export const lead: Screen = {
  path: 'lead',
  title: { en: 'Lead', 'zh-CN': '主管', ru: 'Руководитель', ar: 'القيادة', ms: 'Ketua' },
  roles: ['lead'],
  keys: 'g l',
  load: () => import('./Lead'),
};
