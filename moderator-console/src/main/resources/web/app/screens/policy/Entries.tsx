import type { Entry, Standing } from '../../api/review-policy';
import { Badge } from '../../components/Panel';
import { Table, type Column } from '../../components/Table';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { Link } from '../../shell/router';
import { texts } from './texts';

const tones: Record<Standing, '' | 'good' | 'warn' | 'accent'> = {
  DRAFT: 'warn',
  REVIEW: 'warn',
  APPROVED: 'accent',
  SCHEDULED: 'accent',
  ACTIVE: 'good',
  SUPERSEDED: '',
  WITHDRAWN: '',
};

export const addressOf = (entry: { kind: string; id: string; version: string }): string =>
  `/policy/library/${[entry.kind, entry.id, entry.version].map(encodeURIComponent).join('/')}`;

export function StandingBadge({ state }: { state: Standing }) {
  const t = useTexts(texts);
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}

/** Versions, where each stands, and the way to it. */
export function Entries({ caption, rows }: { caption: string; rows: Entry[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const columns: Column<Entry>[] = [
    { id: 'part', title: t('part'), cell: (row) => <Link to={addressOf(row)}>{row.id === 'all' ? row.kind : `${row.kind} ${row.id}`} {row.version}</Link> },
    { id: 'state', title: t('state'), cell: (row) => <><StandingBadge state={row.state} /> {row.emergency && <Badge tone="bad">{row.emergency.reviewedBy ? t('emergency') : t('emergency.owed')}</Badge>}</> },
    { id: 'from', title: t('from'), cell: (row) => format.day(row.effectiveFrom) },
    { id: 'authors', title: t('authors'), cell: (row) => row.authors.join(', ') },
    { id: 'approved', title: t('approvedBy'), cell: (row) => row.approvedBy ?? '–' },
    { id: 'changed', title: t('changedAt'), end: true, cell: (row) => format.dateTime(row.changedAt) },
  ];
  return <Table caption={caption} columns={columns} rows={rows} keyOf={addressOf} />;
}
