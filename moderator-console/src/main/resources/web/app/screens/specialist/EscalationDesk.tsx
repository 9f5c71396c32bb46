import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { EscalationCase } from '../../api/escalation';
import { Matches } from '../../components/Matches';
import { Badge, Panel } from '../../components/Panel';
import { Read } from '../../components/States';
import { Written } from '../../components/Written';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { usePerson } from '../../shell/person';
import { Link } from '../../shell/router';
import { ClockBadge } from './Clocks';
import { ContentView } from './ContentView';
import { reasonInWords, reporterInWords, teamInWords } from './inWords';
import { texts } from './texts';
import { Work } from './Work';

/** One escalation with all that is needed to answer it. */
export function EscalationDesk({ id }: { id: string }) {
  const path = `/v1/escalations/${encodeURIComponent(id)}`;
  const found = useQuery({ queryKey: ['escalation', id], queryFn: ({ signal }) => call<EscalationCase>('escalation', path, { signal }) });
  return (
    <div className="page escalation">
      <Read of={found}>
        {(data) => (
          <>
            <Head of={data} />
            <div className="escalation-columns">
              <div className="stack">
                <Question of={data} />
                <ContentView of={data} path={path} again={() => void found.refetch()} />
                <Reports of={data} />
              </div>
              <div className="stack">
                <Work of={data} path={path} again={() => void found.refetch()} />
                <Timeline of={data} />
              </div>
            </div>
          </>
        )}
      </Read>
    </div>
  );
}

function Head({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  return (
    <header className="stack tight">
      <p>
        <Link to="/escalations">{t('back')}</Link>
      </p>
      <div className="row">
        <h1>{of.category}</h1>
        <Badge tone={of.severity === 'S0' ? 'bad' : of.severity === 'S1' ? 'warn' : ''}>{of.severity}</Badge>
        <Badge tone="accent">{t(`state.${of.state}`)}</Badge>
        <span className="quiet">
          {[format.market(of.market), of.language && format.language(of.language), teamInWords(w, of.team), reasonInWords(w, of.reason)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {of.state !== 'DECIDED' && (
        <div className="row">
          {of.state === 'OPEN' && (
            <>
              <span className="quiet">{t('acknowledgeBy')}</span>
              <ClockBadge clock={of.clocks.acknowledge} />
            </>
          )}
          <span className="quiet">{t('resolveBy')}</span>
          <ClockBadge clock={of.clocks.resolve} />
          {of.owner && <span>{t('owner', { who: of.owner })}</span>}
          {of.waitingOn && (
            <span>
              {t('waitsFor')} <bdi dir="auto">{of.waitingOn}</bdi>
            </span>
          )}
        </div>
      )}
    </header>
  );
}

function Question({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const person = usePerson();
  return (
    <Panel title={t('question')}>
      {of.question ? (
        <p className="said">
          <Written text={of.question} />
        </p>
      ) : (
        <p className="quiet">{person.team === of.team ? t('question.none') : t('teamOnly')}</p>
      )}
      {of.assessment.contributions.length > 0 && (
        <ul className="because">
          {of.assessment.contributions.map((one) => (
            <li key={one.input}>
              <bdi>{one.because}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Matches of={of.assessment.matches} />
    </Panel>
  );
}

function Reports({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  return (
    <Panel title={t('reports')} aside={<span className="quiet small">{t('reports.of', { count: of.reports.length, all: of.reportCount })}</span>}>
      <ul className="stack tight reported-by">
        {of.reports.map((report) => (
          <li key={report.submissionId}>
            <span className="quiet small">
              {format.dateTime(report.receivedAt)} · {reporterInWords(w, report.reporterKind)} · {report.category}
            </span>
            {report.note && (
              <p className="said">
                <Written text={report.note} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Timeline({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <Panel title={t('timeline')}>
      <ol className="stack tight">
        {of.timeline.map((entry, i) => (
          <li key={`${entry.at}${i}`}>
            <span className="quiet small">{format.dateTime(entry.at)}</span> <strong>{t(`entry.${entry.kind}`)}</strong> <span className="quiet small">{entry.by}</span>
            {entry.note && (
              <p className="said">
                <Written text={entry.note} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
