import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { ClauseInMarket, InForce } from '../../api/review-policy';
import { CheckField, TextField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const KEPT = 'steward.policy.market';

/** What holds in a market on a day, and why it is different there. */
export function InForceView() {
  const t = useTexts(texts);
  const format = useFormat();
  const [market, setMarket] = useState(() => sessionStorage.getItem(KEPT) ?? 'DE');
  const [on, setOn] = useState('');
  const [only, setOnly] = useState('');
  const [different, setDifferent] = useState(false);
  const code = market.trim().toUpperCase();
  const complete = /^[A-Z]{2}$/.test(code);
  const inForce = useQuery({
    queryKey: ['policy', 'in-force', code, on],
    queryFn: ({ signal }) => call<InForce>('review', `/v1/policies/in-force${query({ market: code, on })}`, { signal }),
    enabled: complete,
  });
  const choose = (typed: string) => {
    setMarket(typed);
    sessionStorage.setItem(KEPT, typed);
  };
  const fits = ({ clause, overlays }: ClauseInMarket) => (!different || overlays.length > 0) && `${clause.id} ${clause.title}`.toLowerCase().includes(only.toLowerCase());
  return (
    <Panel title={t('place.in-force')}>
      <div className="filters">
        <TextField label={t('market')} hint={complete ? format.market(code) : t('market.hint')} maxLength={2} value={market} onChange={choose} />
        <TextField label={t('on')} hint={t('on.hint')} type="date" value={on} onChange={setOn} />
        <TextField label={t('name')} type="search" value={only} onChange={setOnly} />
        <CheckField label={t('different')} checked={different} onChange={setDifferent} />
      </div>
      {complete && (
        <Read of={inForce}>
          {(data) => {
            const found = data.clauses.filter(fits);
            return (
              <>
                <p className="quiet small" role="status">
                  {t('inForce.count', { count: found.length })} · {format.market(data.market)} · {format.day(data.on)}
                </p>
                <ul className="stack tight">
                  {found.map((one) => (
                    <Clause key={one.clause.id} of={one} />
                  ))}
                </ul>
              </>
            );
          }}
        </Read>
      )}
    </Panel>
  );
}

function Clause({ of: { clause, overlays, acknowledgeWithin, decideWithin } }: { of: ClauseInMarket }) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <li>
      <details className="clause-line">
        <summary>
          <strong>{clause.id}</strong> <bdi dir="auto">{clause.title}</bdi> <span className="quiet small">{clause.version}</span> {clause.severity && <Badge>{clause.severity}</Badge>}{' '}
          {overlays.length > 0 && <Badge tone="accent">{t('overlays', { count: overlays.length })}</Badge>} {clause.twoBecause && <Badge tone="warn">{t('two')}</Badge>}
        </summary>
        <div className="stack">
          <p className="clause-text">
            <bdi dir="auto">{clause.text}</bdi>
          </p>
          <dl className="pairs">
            <dt>{t('actions')}</dt>
            <dd>{clause.actions.join(', ')}</dd>
            {clause.legalGround && (
              <>
                <dt>{t('legalGround')}</dt>
                <dd>
                  <bdi dir="auto">{clause.legalGround}</bdi>
                </dd>
              </>
            )}
            {(acknowledgeWithin ?? decideWithin) && (
              <>
                <dt>{t('deadlines')}</dt>
                <dd>{[acknowledgeWithin, decideWithin].filter(Boolean).join(', ')}</dd>
              </>
            )}
          </dl>
          {overlays.map((overlay) => (
            <div key={overlay.part.part + overlay.part.version} className="notice">
              <p className="small quiet">
                {overlay.part.part} {overlay.part.version} · {t(`because.${overlay.reason.kind}`)} · {format.day(overlay.from)}
                {overlay.until && ` – ${format.day(overlay.until)}`}
              </p>
              <p>
                <bdi dir="auto">{overlay.reason.text}</bdi> <bdi className="quiet small">{overlay.reason.source}</bdi>
              </p>
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}
