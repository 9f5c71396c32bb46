import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { readSession, type Session } from '../api/session';
import { Button } from '../components/Button';
import { Empty, Failure, Loading } from '../components/States';
import { Toasts, Told } from '../components/Toasts';
import { shared } from '../i18n/shared';
import { useLanguage, useTexts } from '../i18n/text';
import { screens } from '../screens';
import type { Role, Screen } from '../screens/screen';
import { ExpiredSession, OfflineStrip, SignedInAgain } from './connection';
import { Palette } from './Palette';
import { PersonContext } from './person';
import { go, Link, usePath } from './router';
import { Settings } from './Settings';
import { keysInWords, useCommand } from './shortcuts';

const loaded = new Map<string, LazyExoticComponent<ComponentType<{ rest: string[] }>>>(
  screens.map((screen) => [screen.path, lazy(screen.load)]),
);

// The screen that is asked for is fetched while it is asked who is there.
screens.find((screen) => screen.path === window.location.pathname.split('/')[1])?.load().catch(() => undefined);

/** The frame of every screen. */
export function Shell() {
  const path = usePath();
  const session = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity });
  if (path[0] === 'signed-in') {
    return <SignedInAgain />;
  }
  if (session.data === undefined) {
    return session.isError ? <Failure problem={session.error} again={() => window.location.reload()} /> : <Loading />;
  }
  return (
    <PersonContext.Provider value={session.data}>
      <Toasts>
        <Frame person={session.data} path={path} />
      </Toasts>
    </PersonContext.Provider>
  );
}

function Frame({ person, path }: { person: Session; path: string[] }) {
  const t = useTexts(shared);
  const { language } = useLanguage();
  const [palette, setPalette] = useState(false);
  const [settings, setSettings] = useState(false);
  const mine = useMemo(() => screens.filter((screen) => screen.roles.some((role: Role) => person.roles.includes(role))), [person]);
  const [first, ...rest] = path;
  const shown = mine.find((screen) => screen.path === first);
  useEffect(() => {
    if (first === undefined && mine[0]) {
      go(`/${mine[0].path}`, { replace: true });
    }
  }, [first, mine]);
  useEffect(() => {
    document.title = shown ? `${shown.title[language]} · Steward` : 'Steward';
  }, [shown, language]);
  useCommand('palette', t('palette.open'), 'mod+k', () => setPalette(true));
  useCommand('palette.help', t('app.commands'), '?', () => setPalette(true));
  return (
    <div className="shell">
      <a className="skip" href="#screen">
        {t('app.skip')}
      </a>
      <header className="shell-bar">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="22" height="22" />
          Steward
        </Link>
        <nav aria-label={t('app.commands')}>
          <ul>
            {mine.map((screen) => (
              <ScreenLink key={screen.path} screen={screen} current={screen === shown} />
            ))}
          </ul>
        </nav>
        <Told />
        <button type="button" className="button" onClick={() => setPalette(true)}>
          {t('app.commands')} <kbd aria-hidden="true">{keysInWords('mod+k')}</kbd>
        </button>
        <Button label={person.name} kind="plain" onPress={() => setSettings(true)}>
          <span className="unseen">{t('app.menu')}: </span>
          {person.id}
        </Button>
      </header>
      <OfflineStrip />
      <main id="screen" className="shell-main" tabIndex={-1}>
        {shown ? <Shown screen={shown} rest={rest} /> : <NotShown any={mine.length > 0} lost={first !== undefined} />}
      </main>
      {palette && <Palette onClose={() => setPalette(false)} />}
      {settings && <Settings name={person.name} onClose={() => setSettings(false)} />}
      <ExpiredSession person={person} />
    </div>
  );
}

function ScreenLink({ screen, current }: { screen: Screen; current: boolean }) {
  const t = useTexts(shared);
  const { language } = useLanguage();
  const title = screen.title[language];
  useCommand(`go.${screen.path}`, t('go.to', { screen: title }), screen.keys, () => go(`/${screen.path}`));
  return (
    <li>
      <Link to={`/${screen.path}`} aria-current={current ? 'page' : undefined}>
        {title}
      </Link>
    </li>
  );
}

function Shown({ screen, rest }: { screen: Screen; rest: string[] }) {
  const Body = loaded.get(screen.path);
  return Body ? (
    <Suspense fallback={<Loading />}>
      <Body rest={rest} />
    </Suspense>
  ) : null;
}

function NotShown({ any, lost }: { any: boolean; lost: boolean }) {
  const t = useTexts(shared);
  if (!any) {
    return <Empty title={t('app.noScreens')}>{t('app.noScreens.say')}</Empty>;
  }
  return lost ? <Empty title={t('app.lost')}>{t('app.lost.say')}</Empty> : null;
}
