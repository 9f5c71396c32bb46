import type { Screen } from '../screen';

export const specialist: Screen = {
  path: 'escalations',
  title: { en: 'Escalations', 'zh-CN': '升级案件', ru: 'Эскалации', ar: 'التصعيدات', ms: 'Eskalasi' },
  roles: ['specialist', 'lead', 'auditor'],
  keys: 'g e',
  load: () => import('./SpecialistDesk'),
};
