import type { Service } from '../../api/client';
import { Panel } from '../../components/Panel';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { alarmsOf, type Alarm } from './yardsticks';
import type { Figures } from './Pipeline';
import { texts } from './texts';

/** What is wrong now, in words. */
export function Alarms({ figures, away }: { figures: Figures; away: Service[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow(5000);
  const alarms: Alarm[] = [
    ...away.map((service): Alarm => ({ name: 'away', service, value: 0 })),
    ...[...figures].flatMap(([service, of]) => alarmsOf(service, of, now)),
  ];
  return (
    <Panel title={t('alarms')}>
      <div role="status">
        {alarms.length === 0 ? (
          <p className="notice good">{t('alarms.none')}</p>
        ) : (
          <ul className="stack tight">
            {alarms.map((alarm) => (
              <li key={[alarm.name, alarm.service, alarm.place].join('|')} className="notice bad">
                <strong dir="ltr">{[alarm.service, alarm.place].filter(Boolean).join(' · ')}</strong>{' '}
                {t(`alarm.${alarm.name}`, { count: alarm.value, value: alarm.seconds ? format.duration(alarm.value) : format.number(alarm.value) })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="quiet small">{t('alarms.say')}</p>
    </Panel>
  );
}
