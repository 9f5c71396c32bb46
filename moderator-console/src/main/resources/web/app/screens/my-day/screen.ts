import type { Screen } from '../screen';

export const myDay: Screen = {
  path: 'my-day',
  title: { en: 'My day', 'zh-CN': '我的一天', ru: 'Мой день', ar: 'يومي', ms: 'Hari saya' },
  roles: ['moderator', 'specialist'],
  keys: 'g y',
  load: () => import('./MyDay'),
};
