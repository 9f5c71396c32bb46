import { useQueries } from '@tanstack/react-query';
import { call, type Service } from '../../api/client';
import { services, type Operations } from '../../api/operations';
import { Panel } from '../../components/Panel';
import { Failure, Loading } from '../../components/States';
import { useTexts } from '../../i18n/text';
import { Alarms } from './Alarms';
import { Consumers } from './Consumers';
import { DeadLetters } from './DeadLetters';
import { Picture } from './Picture';
import { Services } from './Services';
import { texts } from './texts';
import './operator.css';

const EVERY_MILLIS = 5000;

export type Figures = Map<Service, Operations>;

/** The whole way of a report: rates, lags, what could not be used. Each service is asked for itself, so that one that is away hides nothing of the others. */
export default function Pipeline() {
  const t = useTexts(texts);
  const asked = useQueries({
    queries: services.map((service) => ({
      queryKey: ['operations', service],
      queryFn: ({ signal }: { signal: AbortSignal }) => call<Operations>(service, '/v1/operations', { signal }),
      refetchInterval: EVERY_MILLIS,
      staleTime: 0,
      retry: false,
    })),
  });
  const figures: Figures = new Map();
  const away: Service[] = [];
  services.forEach((service, i) => {
    const answer = asked[i];
    if (answer?.data && !answer.isError) {
      figures.set(service, answer.data);
    } else if (answer?.isError) {
      away.push(service);
    }
  });
  if (figures.size === 0) {
    const failed = asked.find((one) => one.isError);
    return failed && away.length === services.length ? (
      <Failure problem={failed.error} again={() => asked.forEach((one) => void one.refetch())} />
    ) : (
      <Loading />
    );
  }
  return (
    <div className="page operator">
      <h1>{t('title')}</h1>
      <Alarms figures={figures} away={away} />
      <Panel title={t('picture')}>
        <Picture figures={figures} away={away} />
      </Panel>
      <Services figures={figures} away={away} />
      <DeadLetters />
      <Consumers figures={figures} />
    </div>
  );
}
