import type { Screen } from '../screen';

export const desk: Screen = {
  path: 'desk',
  title: { en: 'Desk', 'zh-CN': '工作台', ru: 'Рабочее место', ar: 'المكتب', ms: 'Meja' },
  roles: ['moderator'],
  keys: 'g d',
  load: () => import('./Desk'),
};
