import { useState } from 'react';
import type { Measure, MediaReference } from '../../api/review-case';
import { Button } from '../../components/Button';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { texts } from './texts';

/**
 * A picture, film or sound behind the display rules of harm and person. Nothing is fetched before somebody asks for it where it must not start by itself;
 * what may be abuse of children is named and never fetched. Without referrer or credentials.
 */
export function Media({ media, measures, never, onReveal }: { media: MediaReference; measures: readonly Measure[]; never: boolean; onReveal: () => void }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const [speed, setSpeed] = useState(1);
  const kind = w(`medium.${media.kind}`);
  const veil = [measures.includes('BLUR') ? 'blur' : '', measures.includes('GREYSCALE') ? 'grey' : '', measures.includes('REDUCED_DETAIL') ? 'small' : ''].join(' ');
  if (never) {
    return <p className="notice">{t('media.never', { kind })}</p>;
  }
  if (media.kind === 'live' || failed) {
    return <p className="notice">{failed ? t('media.failed', { kind }) : t('media.live')}</p>;
  }
  if (!asked && media.kind !== 'image') {
    return (
      <div className="media-closed row">
        <span>{kind}</span>
        <Button label={t('media.open', { kind })} onPress={() => setAsked(true)} />
      </div>
    );
  }
  return (
    <figure className={`media ${veil}`}>
      {media.kind === 'image' && (
        <img src={media.url} alt={t('media.image')} referrerPolicy="no-referrer" crossOrigin="anonymous" loading="lazy" onError={() => setFailed(true)} />
      )}
      {media.kind === 'video' && (
        <video
          src={media.url}
          controls
          controlsList="nodownload noremoteplayback"
          disablePictureInPicture
          preload="metadata"
          crossOrigin="anonymous"
          muted={measures.includes('MUTE')}
          ref={(player) => {
            if (player) {
              player.playbackRate = speed;
            }
          }}
          onError={() => setFailed(true)}
        >
          {media.captionsUrl && <track kind="captions" src={media.captionsUrl} default />}
        </video>
      )}
      {media.kind === 'audio' && (
        <audio
          src={media.url}
          controls
          preload="metadata"
          crossOrigin="anonymous"
          muted={measures.includes('MUTE')}
          ref={(player) => {
            if (player) {
              player.playbackRate = speed;
            }
          }}
          onError={() => setFailed(true)}
        />
      )}
      <figcaption className="row small">
        <span className="quiet">{kind}</span>
        {media.kind !== 'image' &&
          [0.5, 1, 1.5, 2].map((rate) => <Button key={rate} label={`${rate}×`} pressed={speed === rate} kind="plain" onPress={() => setSpeed(rate)} />)}
        {measures.length > 0 && <Button label={t('reveal')} kind="plain" onPress={onReveal} />}
      </figcaption>
    </figure>
  );
}
