import type { Clock } from '../../api/escalation';
import { Badge } from '../../components/Panel';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const SOON = 3_600_000;

/** When something is due, and whether it is late. */
export function ClockBadge({ clock }: { clock: Clock }) {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow();
  const left = Date.parse(clock.dueAt) - now;
  const late = clock.breachedAt != null || left < 0;
  return (
    <Badge tone={late ? 'bad' : left < SOON ? 'warn' : ''}>
      {late ? t('late', { when: format.relative(clock.dueAt, now) }) : format.relative(clock.dueAt, now)}
    </Badge>
  );
}
