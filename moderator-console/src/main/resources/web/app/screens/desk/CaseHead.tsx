import type { Claim } from '../../api/review-case';
import { Badge } from '../../components/Panel';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { useCategories } from './categories';
import { texts } from './texts';

const NEAR = 60 * 60_000;

/** What the case is and how long there is: for it, and for its holder. */
export function CaseHead({ claim, until, lost }: { claim: Claim; until: number; lost: boolean }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const now = useNow(1000);
  const titleOf = useCategories();
  const held = claim.case;
  const left = new Date(held.deadline).getTime() - now;
  return (
    <header className="desk-head">
      <div className="row">
        <Badge tone={held.severity === 'S0' || held.severity === 'S1' ? 'bad' : held.severity === 'S2' ? 'warn' : ''}>{held.severity}</Badge>
        <h1>{titleOf(held.category)}</h1>
        <span className="quiet">
          {format.market(held.market)}
          {held.language && ` · ${format.language(held.language)}`}
          {held.content && ` · ${held.content.product} · ${held.content.type}`}
        </span>
        {held.content?.privateContent && <Badge tone="warn">{t('private')}</Badge>}
        {held.interim && held.interim.endedAt === undefined && <Badge tone="warn">{t('interim')}</Badge>}
        {claim.breakDue && <Badge tone="warn">{t('break.due')}</Badge>}
      </div>
      <div className="row">
        <Badge tone={left < 0 ? 'bad' : left < NEAR ? 'warn' : 'good'}>
          {left < 0 ? t('deadline.past') : t('deadline')} <span title={format.dateTime(held.deadline)}>{format.relative(held.deadline, now)}</span>
        </Badge>
        <span className={`small number ${lost ? 'quiet' : ''}`}>
          {lost ? w('state.LOST') : t('lease', { left: format.duration((until - now) / 1000) })}
        </span>
      </div>
    </header>
  );
}
