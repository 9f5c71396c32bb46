import { useState } from 'react';
import type { EscalationCase } from '../../api/escalation';
import type { Measure } from '../../api/review-case';
import { Button } from '../../components/Button';
import { Panel } from '../../components/Panel';
import { Written } from '../../components/Written';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { Media } from '../desk/Media';
import '../desk/desk.css';
import { texts } from './texts';

/** The service says no rules of display: everything is veiled until somebody asks, but for what is withheld from everybody. */
const VEILED: readonly Measure[] = ['BLUR', 'GREYSCALE', 'MUTE', 'NO_AUTOPLAY', 'REDUCED_DETAIL'];

export function ContentView({ of }: { of: EscalationCase }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  const [revealed, setRevealed] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const content = of.content;
  if (!content) {
    return (
      <Panel title={t('content')}>
        <p className="quiet">{t('teamOnly')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('content')} aside={<Button label={revealed ? t('veil') : t('reveal')} keys="e" pressed={revealed} onPress={() => setRevealed(!revealed)} />}>
      <div className="stack">
        <p className="quiet small">
          <bdi>{[content.product, content.type, content.id].join(' · ')}</bdi> {content.owner && <bdi>{content.owner.id}</bdi>} {content.createdAt && format.dateTime(content.createdAt)}
        </p>
        {revealed ? (
          <>
            {content.text && (
              <div className="reported" tabIndex={0} role="region" aria-label={t('content')}>
                <Written text={content.text} language={content.language} />
              </div>
            )}
            {content.thread.length > 0 && (
              <ol className="thread" aria-label={t('thread')}>
                {content.thread.map((entry) => (
                  <li key={entry.id} className={entry.author !== undefined && entry.author === content.owner?.id ? 'own' : ''}>
                    <span className="small quiet">
                      <bdi className="mono">{entry.author ?? w('unknown')}</bdi>
                    </span>
                    <span className="thread-text">
                      <Written text={entry.text ?? ''} />
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </>
        ) : (
          <p className="quiet">{t('veiled', { count: content.text?.length ?? 0 })}</p>
        )}
        {content.media.map((media) => (
          <Media
            key={media.url}
            media={media}
            measures={revealed ? [] : VEILED}
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
