import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { query } from '../../api/client';
import { upload } from '../../api/documents';
import { Problem } from '../../api/problem';
import type { BadLine, Imported } from '../../api/review-signals';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { FileField, TextField } from '../../components/Field';
import { useProblemText } from '../../components/States';
import { Table, type Column } from '../../components/Table';
import { useTell } from '../../components/Toasts';
import { useFormat } from '../../i18n/format';
import { shared } from '../../i18n/shared';
import { useTexts } from '../../i18n/text';
import { signalTexts } from './signalTexts';

/** The most that the service takes. */
const MOST_BYTES = 4 * 1024 * 1024;
const SHOWN_LINES = 100;

/** A file of hashes becomes entries that wait for another person. What is wrong is said by line; the other lines count all the same. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(signalTexts);
  const s = useTexts(shared);
  const format = useFormat();
  const tell = useTell();
  const inWords = useProblemText();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [because, setBecause] = useState('');
  /** How much is away; nothing is being sent while it is undefined. */
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const [imported, setImported] = useState<Imported>();
  const key = useRef(crypto.randomUUID());
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const left = new AbortController();
    leaving.current = left;
    return () => left.abort();
  }, []);

  /** Something else than before: another attempt at another thing. */
  const changed = () => {
    key.current = crypto.randomUUID();
    setProblem(undefined);
  };
  const send = async () => {
    if (!file) {
      return;
    }
    setSent(0);
    setProblem(undefined);
    try {
      const answer = await upload<Imported>('review', `/v1/signals/imports${query({ because })}`, {
        file,
        type: 'application/x-ndjson',
        idempotencyKey: key.current,
        signal: leaving.current.signal,
        onSent: setSent,
      });
      await queries.invalidateQueries({ queryKey: ['signals'] });
      if (answer.refused.length === 0) {
        tell(t('import.done', { count: answer.proposed }), 'good');
        onClose();
      } else {
        setImported(answer);
      }
    } catch (refused) {
      setProblem(refused);
    }
    setSent(undefined);
  };

  const badLines = imported?.refused ?? badLinesOf(problem);
  const tooLarge = file !== undefined && file.size > MOST_BYTES;
  const missing = file === undefined || because.trim() === '';
  const shareInWords = sent === undefined ? '' : sent < 1 ? t('import.sending', { share: format.percent(sent) }) : t('import.checking');
  return (
    <Dialog title={t('import.do')} onClose={onClose} className={badLines.length > 0 ? 'wide' : ''}>
      <div className="inside">
        {imported ? (
          <p className="notice warn" role="alert">
            {t('import.partly', { proposed: imported.proposed, same: imported.same, refused: imported.refused.length })}
          </p>
        ) : (
          <>
            <p className="quiet">{t('import.do.say')}</p>
            <FileField
              label={t('import.file')}
              hint={t('import.file.hint')}
              wrong={tooLarge ? t('import.tooLarge') : undefined}
              accept=".ndjson,.jsonl,application/x-ndjson"
              onChange={(chosen) => {
                changed();
                setFile(chosen);
              }}
            />
            <TextField
              label={t('because')}
              hint={t('because.hint')}
              lines={2}
              maxLength={1000}
              value={because}
              onChange={(typed) => {
                changed();
                setBecause(typed);
              }}
            />
            <div role="status">
              {sent !== undefined && (
                <>
                  <progress max={1} value={sent < 1 ? sent : undefined} aria-label={shareInWords} /> {shareInWords}
                </>
              )}
            </div>
            {problem !== undefined && (
              <p className="notice bad" role="alert">
                {badLines.length > 0 ? t('import.none') : inWords(problem)}
              </p>
            )}
          </>
        )}
        {badLines.length > 0 && <BadLines lines={badLines} />}
        <div className="buttons">
          <Button label={imported ? s('dialog.close') : s('dialog.cancel')} onPress={onClose} />
          {!imported && (
            <Button label={t('import.send')} kind="first" keys="mod+Enter" busy={sent !== undefined} disabled={missing || tooLarge} why={tooLarge ? t('import.tooLarge') : t('import.missing')} onPress={() => void send()} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

function BadLines({ lines }: { lines: readonly BadLine[] }) {
  const t = useTexts(signalTexts);
  const format = useFormat();
  const columns: Column<BadLine>[] = [
    { id: 'line', title: t('import.line'), end: true, cell: (row) => format.number(row.line) },
    { id: 'field', title: t('import.field'), cell: (row) => <bdi className="mono">{row.field === '' ? '–' : row.field}</bdi> },
    { id: 'rule', title: t('import.rule'), cell: (row) => <bdi className="mono">{row.rule}</bdi> },
    {
      id: 'expected',
      title: t('import.expected'),
      cell: (row) => (
        <bdi lang="en" dir="ltr">
          {row.expected}
        </bdi>
      ),
    },
  ];
  return (
    <div className="bad-lines">
      <Table caption={t('import.refused')} columns={columns} rows={lines.slice(0, SHOWN_LINES)} keyOf={(row) => `${row.line}.${row.field}.${row.rule}`} />
      {lines.length > SHOWN_LINES && <p className="quiet">{t('import.more', { count: lines.length - SHOWN_LINES })}</p>}
    </div>
  );
}

/** A body of which nothing is good is answered as a problem whose fields are `[line].field`. */
function badLinesOf(problem: unknown): BadLine[] {
  if (!(problem instanceof Problem)) {
    return [];
  }
  return problem.errors.flatMap((error) => {
    const [, line, field] = /^\[(\d+)\](?:\.(.*))?$/.exec(error.field) ?? [];
    return line === undefined ? [] : [{ line: Number(line), field: field ?? '', rule: error.rule, expected: error.expected ?? '' }];
  });
}
