import { useState } from 'react';
import type { Case, Content, Medium } from '../../api/review-case';
import { Button } from '../../components/Button';
import { Badge, Panel } from '../../components/Panel';
import { Written } from '../../components/Written';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { Media } from './Media';
import { texts } from './texts';

/** What was reported, as text and never as markup, and how later reports' versions differ. */
export function ContentPanel({
  held,
  shownAsItIs,
  revealed,
  onReveal,
  opened,
  onOpen,
  needsTranslation,
}: {
  held: Case;
  shownAsItIs: (medium: Medium) => boolean;
  revealed: boolean;
  onReveal: () => void;
  /** Addresses of the films and sounds that somebody asked for. */
  opened: ReadonlySet<string>;
  onOpen: (url: string) => void;
  needsTranslation: boolean;
}) {
  const t = useTexts(texts);
  const versions = [...held.earlierContents, ...(held.content ? [held.content] : [])];
  const [chosen, setChosen] = useState(versions.length - 1);
  const content = versions[chosen];
  const concealed = (['text', 'image', 'video', 'audio', 'live'] as const).some((medium) => (held.display.media[medium] ?? []).length > 0);
  return (
    <Panel
      title={t('content')}
      aside={
        concealed && (
          <Button label={revealed ? t('conceal') : t('reveal')} pressed={revealed} onPress={onReveal}>
            {revealed ? t('conceal') : t('reveal')} <kbd aria-hidden="true">E</kbd>
          </Button>
        )
      }
    >
      <div className="stack">
        {needsTranslation && <p className="notice warn">{t('translation')}</p>}
        {content === undefined ? (
          <p className="quiet">{t('content.none')}</p>
        ) : (
          <>
            <Owner content={content} />
            {versions.length > 1 && (
              <div className="row" role="group" aria-label={t('versions')}>
                {versions.map((_, index) => (
                  <Button key={index} label={t('version', { count: index + 1 })} pressed={index === chosen} onPress={() => setChosen(index)} />
                ))}
              </div>
            )}
            <ReportedText content={content} folded={!shownAsItIs('text')} />
            {content.media.map((media) => (
              <Media
                key={media.url}
                media={media}
                measures={shownAsItIs(media.kind) ? [] : (held.display.media[media.kind] ?? [])}
                withheld={held.withheld}
                open={opened.has(media.url)}
                onOpen={() => onOpen(media.url)}
                onReveal={onReveal}
              />
            ))}
            <Changes held={held} chosen={chosen} />
            <Thread content={content} />
          </>
        )}
      </div>
    </Panel>
  );
}

export function Owner({ content }: { content: Content }) {
  const t = useTexts(texts);
  const format = useFormat();
  const owner = content.owner;
  return (
    <p className="small quiet row">
      {owner && (
        <>
          <span>
            {t('author')} <bdi className="mono">{owner.id}</bdi>
          </span>
          {owner.minor && <Badge tone="warn">{t('minor')}</Badge>}
          {owner.accountAgeDays !== undefined && <span>{t('author.age', { count: owner.accountAgeDays })}</span>}
          {owner.strikes !== undefined && owner.strikes > 0 && <span>{t('author.strikes', { count: owner.strikes })}</span>}
        </>
      )}
      {content.audience?.views !== undefined && <span>{t('views', { count: content.audience.views })}</span>}
      {content.createdAt && <span>{format.dateTime(content.createdAt)}</span>}
    </p>
  );
}

/** Bidi controls stay inside their own element; what is long scrolls inside its own box. */
export function ReportedText({ content, folded }: { content: Content; folded: boolean }) {
  const t = useTexts(texts);
  if (!content.text) {
    return null;
  }
  return folded ? (
    <p className="quiet">{t('folded', { count: content.text.length })}</p>
  ) : (
    <div className="reported" tabIndex={0} role="region" aria-label={t('content')}>
      <Written text={content.text} language={content.language} />
    </div>
  );
}

function Changes({ held, chosen }: { held: Case; chosen: number }) {
  const t = useTexts(texts);
  const change = held.changes.find((one) => one.to === chosen);
  if (!change) {
    return null;
  }
  return (
    <div className="stack tight">
      <h3>{t('changes')}</h3>
      {change.differences.map((difference) => (
        <p key={difference.field} className="difference">
          <span className="quiet mono">{difference.field}</span>{' '}
          <bdi dir="auto">
            {difference.words.length > 0 ? (
              difference.words.map((span, index) =>
                span.fate === 'ADDED' ? <ins key={index}>{span.text}</ins> : span.fate === 'REMOVED' ? <del key={index}>{span.text}</del> : span.text,
              )
            ) : (
              <>
                <del>{difference.before}</del> <ins>{difference.after}</ins>
              </>
            )}
          </bdi>
        </p>
      ))}
    </div>
  );
}

export function Thread({ content }: { content: Content }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const format = useFormat();
  if (content.thread.length === 0) {
    return null;
  }
  return (
    <div className="stack tight">
      <h3>{t('thread')}</h3>
      <ol className="thread">
        {content.thread.map((entry) => (
          <li key={entry.id} className={entry.author !== undefined && entry.author === content.owner?.id ? 'own' : ''}>
            <span className="small quiet">
              <bdi className="mono">{entry.author ?? w('unknown')}</bdi> {entry.at && format.dateTime(entry.at)}
            </span>
            <span className="thread-text">
              <Written text={entry.text ?? ''} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
