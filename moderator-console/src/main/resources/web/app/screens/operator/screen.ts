import type { Screen } from '../screen';

export const operator: Screen = {
  path: 'pipeline',
  title: { en: 'Pipeline', 'zh-CN': '处理管道', ru: 'Конвейер', ar: 'خط المعالجة', ms: 'Saluran paip' },
  roles: ['operator'],
  keys: 'g o',
  load: () => import('./Pipeline'),
};
