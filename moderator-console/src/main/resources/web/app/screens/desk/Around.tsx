import { useState } from 'react';
import { call } from '../../api/client';
import type { Case, Note } from '../../api/review-case';
import { Button } from '../../components/Button';
import { TextField } from '../../components/Field';
import { Badge, Panel } from '../../components/Panel';
import { useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { Written } from '../../components/Written';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { usePerson } from '../../shell/person';
import { useCategories } from './categories';
import { texts } from './texts';

/** Where people in such a case find help. */
export function Resources({ held }: { held: Case }) {
  const t = useTexts(texts);
  const format = useFormat();
  if (held.resources.length === 0) {
    return null;
  }
  return (
    <Panel title={t('resources')}>
      <ul className="stack tight">
        {held.resources.map((place) => (
          <li key={`${place.market}-${place.name}`}>
            <strong>{place.name}</strong> <span className="quiet">{format.market(place.market)}</span> {place.phone && <bdi dir="ltr">{place.phone}</bdi>}{' '}
            {place.url && <bdi className="mono small">{place.url}</bdi>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Other cases that have to do with this one, and what the account is known for. */
export function Around({ held }: { held: Case }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const titleOf = useCategories();
  const { author, related, framing } = held.around;
  return (
    <Panel title={t('around')} aside={author && <span className="small quiet">{t('around.author', { count: author.cases, open: author.open })}</span>}>
      {framing.map((mark) => (
        <p key={mark.decisionId} className="row">
          <Badge tone="warn">{t('framing.marked')}</Badge>
          <span className="quiet small">
            {mark.caseId === held.caseId ? t('framing.here') : t('framing.elsewhere')} · {format.relative(mark.at)}
          </span>
          {mark.reason && <Written text={mark.reason} />}
        </p>
      ))}
      {related.length === 0 ? (
        <p className="quiet">{t('around.none')}</p>
      ) : (
        <ul className="stack tight">
          {related.map((one) => (
            <li key={one.caseId} className="row">
              <Badge tone={one.link === 'QUARREL' ? 'warn' : ''}>{w(`link.${one.link}`)}</Badge>
              <span>{titleOf(one.category)}</span>
              <span className="quiet small">
                {one.severity} · {format.market(one.market)} · {one.outcome && `outcome.${one.outcome}` in words.en ? w(`outcome.${one.outcome}` as 'outcome.VIOLATION') : w(stateKey(one.state))} ·{' '}
                {format.relative(one.receivedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const stateKey = (state: string): keyof (typeof words)['en'] => (`state.${state}` in words.en ? (`state.${state}` as 'state.QUEUED') : 'unknown');

/** What happened so far, latest last. */
export function Timeline({ held }: { held: Case }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  return (
    <Panel title={t('timeline')}>
      <ol className="timeline">
        <li>
          <span className="quiet small">{format.dateTime(held.receivedAt)}</span> {t('timeline.reported')}
        </li>
        {held.timeline.map((entry, index) => (
          <li key={index}>
            <span className="quiet small">{format.dateTime(entry.at)}</span> {`state.${entry.what}` in words.en ? w(stateKey(entry.what)) : entry.what}
            {entry.by && (
              <>
                {' '}
                · <bdi>{entry.by}</bdi>
              </>
            )}
            {entry.detail && (
              <>
                {' '}
                · <bdi dir="auto">{entry.detail}</bdi>
              </>
            )}
          </li>
        ))}
        {held.questions.map((question) => (
          <li key={question.questionId}>
            <span className="quiet small">{format.dateTime(question.askedAt)}</span> {t('asked', { question: question.question })}
            {question.answer && (
              <p className="report-note">
                <Written text={question.answer} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Notes for whoever sees the case next. */
export function Notes({ held }: { held: Case }) {
  const t = useTexts(texts);
  const tell = useTell();
  const inWords = useProblemText();
  const format = useFormat();
  const person = usePerson();
  const [notes, setNotes] = useState<readonly Note[]>(held.around.notes);
  const [text, setText] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const add = async () => {
    try {
      await call('review', `/v1/cases/${held.caseId}/notes/${id}`, { method: 'PUT', body: { text } });
      setNotes([...notes, { id, text, by: person.id, role: 'moderator', at: new Date().toISOString() }]);
      setText('');
      setId(crypto.randomUUID());
    } catch (failed) {
      tell(inWords(failed), 'bad');
    }
  };
  return (
    <Panel title={t('notes')}>
      <div className="stack">
        {notes.map((note) => (
          <div key={note.id}>
            <span className="small quiet">
              <bdi>{note.by}</bdi> · {format.relative(note.at)}
            </span>
            <p>
              <Written text={note.text} />
            </p>
          </div>
        ))}
        <TextField label={t('note')} hint={t('note.hint')} lines={2} maxLength={4000} value={text} onChange={setText} />
        <div>
          <Button label={t('note.add')} disabled={text.trim() === ''} why={t('note.empty')} onPress={() => void add()} />
        </div>
      </div>
    </Panel>
  );
}
