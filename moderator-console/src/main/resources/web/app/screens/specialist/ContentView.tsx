import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { EscalationCase } from '../../api/escalation';
import { mediums, type Content, type DisplayChoices, type Measure, type Medium } from '../../api/review-case';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { useTexts } from '../../i18n/text';
import { Owner, ReportedText, Thread } from '../desk/ContentPanel';
import { Media } from '../desk/Media';
import '../desk/desk.css';
import { texts } from './texts';
import { useSitting } from './useSitting';

/** Until it is known what the reader chose. */
const VEILED: readonly Measure[] = ['BLUR', 'GREYSCALE', 'MUTE', 'NO_AUTOPLAY', 'REDUCED_DETAIL'];

/** The content, for whoever is of the team. */
export function ContentView({ of, path, again }: { of: EscalationCase; path: string; again: () => void }) {
  const t = useTexts(texts);
  return of.content ? (
    <Shown of={of} content={of.content} path={path} again={again} />
  ) : (
    <Panel title={t('content')}>
      <p className="quiet">{t('teamOnly')}</p>
    </Panel>
  );
}

/** By the display rules of its harm, as the reader chose them in review, where that answers. */
function Shown({ of, content, path, again }: { of: EscalationCase; content: Content; path: string; again: () => void }) {
  const t = useTexts(texts);
  const [revealed, setRevealed] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const choices = useQuery({ queryKey: ['display'], queryFn: ({ signal }) => call<DisplayChoices>('review', '/v1/wellbeing/display', { signal }), retry: false });
  const rules = choices.data?.harms.find((one) => one.harm === of.display.harm)?.media ?? of.display.media;
  const measuresOf = (medium: Medium): readonly Measure[] => (choices.isPending ? VEILED : (rules[medium] ?? []));
  const shownAsItIs = (medium: Medium) => revealed || measuresOf(medium).length === 0;
  useSitting(of, path, shownAsItIs, opened, again);
  const concealed = mediums.some((medium) => measuresOf(medium).length > 0);
  return (
    <Panel
      title={t('content')}
      aside={concealed && <Button label={revealed ? t('veil') : t('reveal')} keys="e" pressed={revealed} onPress={() => setRevealed(!revealed)} />}
    >
      <div className="stack">
        <p className="quiet small">
          <bdi>{[content.product, content.type, content.id].join(' · ')}</bdi>
        </p>
        <Owner content={content} />
        <ReportedText content={content} folded={!shownAsItIs('text')} />
        {shownAsItIs('text') && <Thread content={content} />}
        {content.media.map((media) => (
          <Media
            key={media.url}
            media={media}
            measures={revealed ? [] : measuresOf(media.kind)}
            withheld={of.withheld}
            open={opened.has(media.url)}
            onOpen={() => setOpened(new Set([...opened, media.url]))}
            onReveal={() => setRevealed(true)}
          />
        ))}
      </div>
    </Panel>
  );
}
