import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import type { SignalImport } from '../../api/review-signals';
import { Button } from '../../components/Button';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { usePerson } from '../../shell/person';
import { ImportDialog } from './ImportDialog';
import { SettleDialog, type Settling } from './SettleDialog';
import { signalTexts } from './signalTexts';

const SHOWN = 20;

/** Banks of hashes that were imported together: approved by another person, or taken out again, as one. */
export function SignalImports({ writes }: { writes: boolean }) {
  const t = useTexts(signalTexts);
  const format = useFormat();
  const me = usePerson().id;
  const [settling, setSettling] = useState<Settling>();
  const [importing, setImporting] = useState(false);
  const imports = useQuery({
    queryKey: ['signals', 'imports'],
    queryFn: ({ signal }) => call<{ imports: SignalImport[]; next?: string }>('review', `/v1/signals/imports${query({ limit: SHOWN })}`, { signal }),
  });
  const columns: Column<SignalImport>[] = [
    { id: 'at', title: t('import.at'), cell: (row) => format.dateTime(row.importedAt) },
    { id: 'by', title: t('proposedBy'), cell: (row) => row.importedBy },
    { id: 'because', title: t('because'), cell: (row) => <bdi dir="auto">{row.because}</bdi> },
    { id: 'proposed', title: t('import.proposed'), end: true, cell: (row) => format.number(row.proposed) },
    { id: 'same', title: t('import.same'), end: true, cell: (row) => format.number(row.same) },
    { id: 'refused', title: t('import.refused'), end: true, cell: (row) => (row.refused > 0 ? <Badge tone="warn">{format.number(row.refused)}</Badge> : '–') },
    {
      id: 'state',
      title: t('state'),
      cell: (row) =>
        row.withdrawnBy ? (
          <Badge>{t('state.WITHDRAWN')}</Badge>
        ) : (
          <span className="row">
            {row.approvedBy ? <Badge tone="good">{t('state.PUBLISHED')}</Badge> : <Badge tone="warn">{t('state.PROPOSED')}</Badge>}
            {writes && !row.approvedBy && (
              <Button
                label={t('do.approval')}
                disabled={row.importedBy === me}
                why={t('another')}
                onPress={() => setSettling({ step: 'approval', path: `/v1/signals/imports/${encodeURIComponent(row.importId)}`, name: row.because })}
              />
            )}
            {writes && (
              <Button
                label={t('do.withdrawal')}
                grave
                onPress={() => setSettling({ step: 'withdrawal', path: `/v1/signals/imports/${encodeURIComponent(row.importId)}`, name: row.because })}
              />
            )}
          </span>
        ),
    },
  ];
  return (
    <Panel title={t('imports')} aside={writes ? <Button label={t('import.do')} keys="i" onPress={() => setImporting(true)} /> : undefined}>
      <Read of={imports}>
        {(data) =>
          data.imports.length === 0 ? (
            <p className="quiet">{t('imports.none')}</p>
          ) : (
            <Table caption={t('imports')} columns={columns} rows={data.imports} keyOf={(row) => row.importId} />
          )
        }
      </Read>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
      {settling && <SettleDialog of={settling} onClose={() => setSettling(undefined)} />}
    </Panel>
  );
}
