import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import { document, rowsOfCsv } from '../../api/documents';
import type { Page, Person } from '../../api/review-lead';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat, useNow } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { texts } from './texts';

const DAYS_AHEAD = 60;
const DAY = 86_400_000;
const PAGES = 10;
const PAGE = 500;

interface Ending {
  key: string;
  person: string;
  what: 'contract' | 'certificate';
  detail: string;
  at: string;
}

/** Contracts and certificates that end within sixty days, or have ended while the person still works. */
export function Endings() {
  const t = useTexts(texts);
  const format = useFormat();
  const now = useNow(600_000);
  const endings = useQuery({ queryKey: ['lead', 'endings'], queryFn: ({ signal }) => read(signal), staleTime: 300_000 });
  const columns: Column<Ending>[] = [
    { id: 'person', title: t('person'), cell: (one) => one.person },
    { id: 'what', title: t('what'), cell: (one) => <>{t(`ends.${one.what}`)} {one.detail && <span className="quiet small">{one.detail}</span>}</> },
    { id: 'at', title: t('ends'), end: true, cell: (one) => <Badge tone={Date.parse(one.at) < now + 14 * DAY ? 'warn' : ''}>{format.day(one.at)}</Badge> },
  ];
  return (
    <Panel title={t('endings')}>
      <Read of={endings}>
        {(found) => {
          const soon = found.filter((one) => Date.parse(one.at) < now + DAYS_AHEAD * DAY);
          return soon.length === 0 ? (
            <p className="quiet">{t('endings.none', { count: DAYS_AHEAD })}</p>
          ) : (
            <Table caption={t('endings')} columns={columns} rows={soon} keyOf={(one) => one.key} />
          );
        }}
      </Read>
    </Panel>
  );
}

async function read(signal: AbortSignal): Promise<Ending[]> {
  const [contracts, certificates] = await Promise.all([readContracts(signal), readCertificates(signal)]);
  return [...contracts, ...certificates].sort((one, other) => one.at.localeCompare(other.at));
}

async function readContracts(signal: AbortSignal): Promise<Ending[]> {
  const found: Ending[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const people = await call<Page<Person>>('review', `/v1/people${query({ after, limit: PAGE })}`, { signal });
    for (const { id, state, until } of people.items) {
      if (state === 'ACTIVE' && until) {
        found.push({ key: id, person: id, what: 'contract', detail: '', at: until });
      }
    }
    after = people.next;
    if (after === undefined) {
      break;
    }
  }
  return found;
}

/** The register gives certificates as a file only. */
async function readCertificates(signal: AbortSignal): Promise<Ending[]> {
  const rows = rowsOfCsv(await document('review', '/v1/certificates-file', { signal }));
  return rows
    .filter((row) => row.expiresOn)
    .map((row) => ({
      key: [row.person, row.language, row.test, row.takenOn].join('|'),
      person: row.person ?? '',
      what: 'certificate' as const,
      detail: [row.language, row.test].join(' '),
      at: row.expiresOn ?? '',
    }));
}
