import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { Measures } from '../../api/review-lead';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import type { MinutesSeries } from './MinutesChart';
import { texts } from './texts';

const MinutesChart = lazy(() => import('./MinutesChart'));

const OPENED = 'steward.case.opened.v1';
const DECIDED = 'steward.decision.recorded.v1';
const UNCOVERED = 'steward.case.uncovered.v1';
const MINUTES = 60;
const MINUTE = 60_000;

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
  const series: MinutesSeries[] = [
    { name: t('arrived'), counts: per(OPENED), shape: 'bar', colour: '--accent' },
    { name: t('decided'), counts: per(DECIDED), shape: 'line', colour: '--beside' },
    { name: t('uncovered'), counts: per(UNCOVERED), shape: 'bar', colour: '--bad' },
  ];
  const minutes = Array.from({ length: MINUTES }, (_, i) => format.time((until - MINUTES + 1 + i) * MINUTE));
  const sums = series.map(({ name, counts, colour }) => ({ name, colour, all: counts.reduce((sum, one) => sum + one, 0) }));
  return (
    <figure className="arrivals">
      <figcaption>
        {sums.map(({ name, colour, all }) => (
          <span key={name}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" rx="2" fill={`var(${colour})`} />
            </svg>
            {name} <strong>{format.number(all)}</strong>
          </span>
        ))}
      </figcaption>
      <Suspense fallback={<div className="minutes-chart" />}>
        <MinutesChart minutes={minutes} series={series} says={sums.map(({ name, all }) => `${name}: ${format.number(all)}`).join('; ')} />
      </Suspense>
    </figure>
  );
}
