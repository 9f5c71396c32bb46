import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Measure, MediaReference, Withheld } from '../../api/review-case';
import { Button } from '../../components/Button';
import { useTexts } from '../../i18n/text';
import { words } from '../../i18n/words';
import { texts } from './texts';

const SPEEDS = [0.5, 1, 1.5, 2];

/**
 * A picture, film or sound behind the display rules of harm and person. Films and sounds are fetched when somebody asks for them; what is withheld is named, with the
 * reason, and never fetched. Without referrer or credentials.
 */
export function Media({
  media,
  measures,
  withheld,
  open,
  onOpen,
  onReveal,
}: {
  media: MediaReference;
  measures: readonly Measure[];
  withheld: readonly Withheld[];
  open: boolean;
  onOpen: () => void;
  onReveal: () => void;
}) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [failed, setFailed] = useState(false);
  const kind = w(`medium.${media.kind}`);
  const reason = withheld.find((one) => one.url === media.url)?.reason;
  if (reason === 'CHILD_SAFETY') {
    return <p className="notice">{t('media.never', { kind })}</p>;
  }
  if (reason === 'ORIGIN') {
    return (
      <div className="notice media-withheld">
        <p>{t('media.foreign', { kind })}</p>
        <p className="small mono">
          <bdi dir="ltr">{media.url}</bdi>
        </p>
      </div>
    );
  }
  if (media.kind === 'live' || failed) {
    return <p className="notice">{failed ? t('media.failed', { kind }) : t('media.live')}</p>;
  }
  if (!open && media.kind !== 'image') {
    return (
      <div className="media-closed row">
        <span>{kind}</span>
        <Button label={t('media.open', { kind })} onPress={onOpen} />
      </div>
    );
  }
  const veil = [measures.includes('BLUR') ? 'blur' : '', measures.includes('GREYSCALE') ? 'grey' : '', measures.includes('REDUCED_DETAIL') ? 'small' : ''].join(' ');
  const reveal = measures.length > 0 && <Button label={t('reveal')} kind="plain" onPress={onReveal} />;
  if (media.kind === 'image') {
    return (
      <figure className={`media ${veil}`}>
        <img src={media.url} alt={t('media.image')} referrerPolicy="no-referrer" crossOrigin="anonymous" loading="lazy" onError={() => setFailed(true)} />
        <figcaption className="row small">
          <span className="quiet">{kind}</span>
          {reveal}
        </figcaption>
      </figure>
    );
  }
  const captions = withheld.some((one) => one.url === media.captionsUrl) ? undefined : media.captionsUrl;
  return (
    <figure className={`media ${veil}`}>
      <Player kind={media.kind} url={media.url} captions={captions} muted={measures.includes('MUTE')} name={kind} onFailed={() => setFailed(true)}>
        {reveal}
      </Player>
    </figure>
  );
}

/** Plays a film or a sound: one can jump within it and choose how fast it goes. */
function Player({
  kind,
  url,
  captions,
  muted,
  name,
  onFailed,
  children,
}: {
  kind: 'video' | 'audio';
  url: string;
  captions: string | undefined;
  muted: boolean;
  name: string;
  onFailed: () => void;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const [speed, setSpeed] = useState(1);
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    if (player.current) {
      player.current.playbackRate = speed;
    }
  }, [speed]);
  const usual = { ref: player, src: url, controls: true, preload: 'metadata', crossOrigin: 'anonymous', muted, 'aria-label': name, onError: onFailed } as const;
  return (
    <>
      {kind === 'audio' ? (
        <audio {...usual} />
      ) : (
        <video {...usual} controlsList="nodownload noremoteplayback" disablePictureInPicture playsInline>
          {captions !== undefined && <track kind="captions" src={captions} default />}
        </video>
      )}
      <figcaption className="row small">
        <span className="quiet">{name}</span>
        <span className="row" role="group" aria-label={t('media.speed')}>
          {SPEEDS.map((rate) => (
            <Button key={rate} label={`${rate}×`} pressed={speed === rate} kind="plain" onPress={() => setSpeed(rate)} />
          ))}
        </span>
        {children}
      </figcaption>
    </>
  );
}
