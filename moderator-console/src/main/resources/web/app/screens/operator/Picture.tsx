import type { Service } from '../../api/client';
import { services } from '../../api/operations';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import type { Figures } from './Pipeline';
import { texts } from './texts';
import { readsOf, writers, type Read } from './topics';

const WIDTH = 1120;
const ROW = 40;
const HEIGHT = writers.length * ROW + 20;
const BOX = { width: 190, height: 76 };
const TOPIC = { width: 330, height: 30, x: (WIDTH - 330) / 2 };
const AT_RIGHT = WIDTH - BOX.width;

const boxY = (i: number): number => 10 + ((HEIGHT - 20 - BOX.height) * i) / (services.length - 1);
const topicY = (i: number): number => 10 + i * ROW + (ROW - TOPIC.height) / 2;

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const bend = (toX - fromX) / 2;
  return `M${fromX},${fromY} C${fromX + bend},${fromY} ${toX - bend},${toY} ${toX},${toY}`;
}

/** A line is thicker the more goes along it. */
const width = (perSecond: number): number => 1.5 + Math.min(6, Math.log2(1 + perSecond));

const toneOf = ({ consumer }: Read): string => (consumer.stuck || consumer.blockedSince ? 'bad' : consumer.lag > 100 ? 'warn' : 'good');

/** Writers at the left, topics between, readers at the right: the same figures stand in the tables below, which screen readers are told. */
export function Picture({ figures, away }: { figures: Figures; away: Service[] }) {
  const t = useTexts(texts);
  const format = useFormat();
  const reads = [...figures].flatMap(([service, of]) => readsOf(service, of));
  const rate = (perSecond: number) => t('rate', { value: format.number(perSecond) });
  const side = (service: Service, i: number, x: number, writes: boolean) => {
    const of = figures.get(service);
    const mine = reads.filter((read) => read.by === service);
    const consumers = [...new Set(mine.map((read) => read.consumer))];
    const lines = of
      ? writes
        ? of.outbox
          ? [rate(of.outbox.publishedPerSecond), t('outboxWaits', { count: of.outbox.waiting })]
          : [of.streams ? t('streamsAre', { state: of.streams.state }) : '']
        : [rate(consumers.reduce((sum, one) => sum + one.perSecond, 0)), t('behind', { count: consumers.reduce((sum, one) => sum + Math.max(0, one.lag), 0) })]
      : [away.includes(service) ? t('alarm.away') : '…'];
    return (
      <g key={service} className={`box ${away.includes(service) ? 'bad' : ''}`} transform={`translate(${x},${boxY(i)})`}>
        <rect width={BOX.width} height={BOX.height} rx="6" />
        <text x="12" y="24" className="name">
          {service}
        </text>
        {lines.map((line, row) => (
          <text key={row} x="12" y={44 + row * 18}>
            {line}
          </text>
        ))}
      </g>
    );
  };
  return (
    <div className="picture" tabIndex={0} role="region" aria-label={t('picture')}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('picture.say')}>
        {writers.map(({ topic, by }, i) => (
          <path key={topic} className="written" d={curve(BOX.width, boxY(services.indexOf(by)) + BOX.height / 2, TOPIC.x, topicY(i) + TOPIC.height / 2)} />
        ))}
        {reads.map((read) => {
          const place = writers.findIndex((one) => one.topic === read.topic);
          return place < 0 ? null : (
            <path
              key={[read.topic, read.by, read.consumer.channel].join('|')}
              className={toneOf(read)}
              style={{ strokeWidth: width(read.consumer.perSecond) }}
              d={curve(TOPIC.x + TOPIC.width, topicY(place) + TOPIC.height / 2, AT_RIGHT, boxY(services.indexOf(read.by)) + BOX.height / 2)}
            />
          );
        })}
        {services.map((service, i) => side(service, i, 0, true))}
        {services.map((service, i) => side(service, i, AT_RIGHT, false))}
        {writers.map(({ topic }, i) => {
          const of = reads.filter((read) => read.topic === topic);
          const lag = Math.max(0, ...of.map((read) => read.consumer.lag));
          return (
            <g key={topic} className={`topic ${of.some((read) => toneOf(read) === 'bad') ? 'bad' : ''}`} transform={`translate(${TOPIC.x},${topicY(i)})`}>
              <rect width={TOPIC.width} height={TOPIC.height} rx="15" />
              <text x="16" y="20" className="name">
                {topic}
              </text>
              <text x={TOPIC.width - 116} y="20" textAnchor="end">
                {rate(Math.max(0, ...of.map((read) => read.consumer.perSecond)))}
              </text>
              <text x={TOPIC.width - 16} y="20" textAnchor="end">
                {t('behind', { count: lag })}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
