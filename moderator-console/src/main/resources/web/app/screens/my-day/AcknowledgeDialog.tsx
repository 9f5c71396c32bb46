import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Change, Difference } from '../../api/review-policy';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { Read, useProblemText } from '../../components/States';
import { useTell } from '../../components/Toasts';
import { Written } from '../../components/Written';
import { useFormat, useNow } from '../../i18n/format';
import { shared } from '../../i18n/shared';
import { useLanguage, useTexts } from '../../i18n/text';
import { QuizQuestion } from './QuizQuestion';
import { texts } from './texts';

/** What a service said of an attempt, by the number of the question. */
type Wrong = Readonly<Record<number, string>>;

/** Shows a change, asks what is asked about it, and says that it was read. What is right the service knows alone. */
export function AcknowledgeDialog({ change, onClose }: { change: Change; onClose: () => void }) {
  const t = useTexts(texts);
  const s = useTexts(shared);
  const format = useFormat();
  const now = useNow();
  const tell = useTell();
  const inWords = useProblemText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Readonly<Record<number, readonly string[]>>>({});
  const [wrong, setWrong] = useState<Wrong>({});
  const [said, setSaid] = useState('');
  const [explained, setExplained] = useState<{ question: string; why: string; language: string }[]>();
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== '') {
      alert.current?.focus();
    }
  }, [said]);

  const quiz = change.quiz;
  const questions = quiz?.questions ?? [];
  const paused = quiz?.pausedUntil !== undefined && new Date(quiz.pausedUntil).getTime() > now ? quiz.pausedUntil : undefined;
  const missing = questions.some((_, number) => (chosen[number] ?? []).length === 0);
  const why = paused ? t('quiz.paused', { when: format.dateTime(paused) }) : t('quiz.missing');

  const send = async () => {
    if (busy || missing || paused) {
      return;
    }
    setBusy(true);
    setSaid('');
    try {
      const answers = questions.map((question, number) => (chosen[number] ?? []).map((text) => question.answers.indexOf(text)));
      const done = await call<{ explanations: string[] } | undefined>('review', `/v1/policies/changes/${encodeURIComponent(change.id)}/acknowledgement`, {
        method: 'POST',
        body: quiz ? { sheet: quiz.sheet, answers, language } : {},
      });
      setWrong({});
      if (done) {
        // What was asked goes with the next reading of the changes; the explanations stay until they are closed.
        setExplained(questions.map((question, number) => ({ question: question.text, why: done.explanations[number] ?? '', language: question.language })));
      } else {
        onClose();
      }
      tell(t('rules.done'), 'good');
    } catch (failed) {
      const found = wrongIn(failed);
      setWrong(found);
      const count = Object.keys(found).length;
      setSaid(count > 0 ? t('quiz.wrong', { count }) : inWords(failed));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['changes'] });
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };

  if (explained) {
    return (
      <Dialog title={t('quiz.right')} onClose={onClose} className="wide">
        <div className="inside">
          <dl className="stack">
            {explained.map((one, number) => (
              <div key={number}>
                <dt>
                  <Written text={one.question} language={one.language} />
                </dt>
                <dd className="quiet">
                  <Written text={one.why} language={one.language} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="buttons">
            <Button label={s('dialog.close')} kind="first" onPress={onClose} />
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('rules.dialog')} onClose={onClose} className="wide">
      <form onSubmit={onSubmit} noValidate>
        {change.changed.map((one) => (
          <ChangedRule key={one.kind + one.id} of={one} />
        ))}
        {quiz && (
          <section className="stack" aria-label={t('quiz')}>
            <p className="quiet">{t('quiz.say')}</p>
            {said !== '' && (
              <p ref={alert} tabIndex={-1} role="alert" className="notice bad">
                {said}
              </p>
            )}
            {paused && (
              <p role="status" className="notice warn">
                {t('quiz.paused', { when: format.dateTime(paused) })}
              </p>
            )}
            {questions.map((question, number) => (
              <QuizQuestion
                key={number}
                question={question}
                chosen={chosen[number] ?? []}
                wrong={wrong[number]}
                onChoose={(texts) => setChosen((before) => ({ ...before, [number]: texts }))}
              />
            ))}
          </section>
        )}
        {!quiz && said !== '' && (
          <p ref={alert} tabIndex={-1} role="alert" className="notice bad">
            {said}
          </p>
        )}
        <div className="buttons">
          <Button label={s('dialog.cancel')} onPress={onClose} />
          <Button label={quiz ? t('quiz.send') : t('rules.acknowledge')} kind="first" submit busy={busy} disabled={missing || paused !== undefined} why={why} onPress={() => void send()} />
        </div>
      </form>
    </Dialog>
  );
}

function wrongIn(failed: unknown): Wrong {
  const found: Record<number, string> = {};
  if (failed instanceof Problem) {
    failed.errors
      .filter((error) => error.rule === 'right')
      .forEach((error) => {
        found[Number(/\d+/.exec(error.field)?.[0] ?? 0)] = error.expected ?? '';
      });
  }
  return found;
}

/** What a version says differently than the one before it. */
function ChangedRule({ of: { kind, id, market, from, to } }: { of: Change['changed'][number] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const path = `/v1/policies/library/${[kind, id, to ?? ''].map(encodeURIComponent).join('/')}/differences${query({ from })}`;
  const differences = useQuery({ queryKey: ['changes', 'differences', path], queryFn: ({ signal }) => call<Difference[]>('review', path, { signal }), enabled: to !== undefined, staleTime: Infinity });
  return (
    <section className="rule-changed" aria-label={id}>
      <h3>
        <bdi>{id}</bdi>{' '}
        <span className="quiet small" dir="ltr">
          {from ?? '–'} → {to ?? '–'}
        </span>{' '}
        {market && format.market(market)}
      </h3>
      {to === undefined ? (
        <p>{t('rules.gone')}</p>
      ) : (
        <Read of={differences}>
          {(found) => (
            <dl className="stack tight">
              {found.map((one) => (
                <div key={one.field}>
                  <dt className="mono small quiet" dir="ltr">
                    {one.field}
                  </dt>
                  <dd>
                    <bdi dir="auto">
                      {one.words.length > 0 ? (
                        one.words.map((span, i) => (span.fate === 'ADDED' ? <ins key={i}>{span.text}</ins> : span.fate === 'REMOVED' ? <del key={i}>{span.text}</del> : <span key={i}>{span.text}</span>))
                      ) : (
                        <>
                          {one.before !== undefined && <del>{one.before}</del>} {one.after !== undefined && (from === undefined ? one.after : <ins>{one.after}</ins>)}
                        </>
                      )}
                    </bdi>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </Read>
      )}
    </section>
  );
}
