import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Measures } from '../../api/review-lead';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const OPENED = 'steward.case.opened.v1';
const DECIDED = 'steward.decision.recorded.v1';
const UNCOVERED = 'steward.case.uncovered.v1';
const MINUTES = 60;
const MINUTE = 60_000;
const HEIGHT = 40;

/** What came in, what was decided and what nobody took in the last hour, minute by minute. */
export function Arrivals() {
  const t = useTexts(texts);
  const format = useFormat();
  const measures = useQuery({
    queryKey: ['lead', 'measures'],
    queryFn: ({ signal }) => call<Measures>('analytics', `/v1/measures${query({ step: 'minute' })}`, { signal }),
    refetchInterval: 20_000,
  });
  if (!measures.data) {
    return measures.isError ? <p className="quiet small">{t('arrivals.away')}</p> : null;
  }
  const until = Math.floor(Date.parse(measures.data.to) / MINUTE);
  const per = (type: string): number[] => {
    const counts = new Array<number>(MINUTES).fill(0);
    for (const step of measures.data.steps) {
      const place = MINUTES - 1 - (until - Math.floor(Date.parse(step.at) / MINUTE));
      if (place >= 0 && place < MINUTES) {
        counts[place] = (counts[place] ?? 0) + (step.events[type] ?? 0);
      }
    }
    return counts;
  };
  const rows = [
    { name: t('arrived'), counts: per(OPENED) },
    { name: t('decided'), counts: per(DECIDED) },
    { name: t('uncovered'), counts: per(UNCOVERED), grave: true },
  ];
  return (
    <div className="arrivals">
      {rows.map(({ name, counts, grave }) => {
        const all = counts.reduce((sum, one) => sum + one, 0);
        const most = Math.max(1, ...counts);
        return (
          <figure key={name} className={grave && all > 0 ? 'bad' : ''}>
            <figcaption>
              {name} <strong>{format.number(all)}</strong>
            </figcaption>
            <svg viewBox={`0 0 ${MINUTES * 4} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              {counts.map((count, i) => (
                <rect key={i} x={i * 4} width="3" y={HEIGHT - (count / most) * HEIGHT} height={(count / most) * HEIGHT} />
              ))}
            </svg>
          </figure>
        );
      })}
    </div>
  );
}
