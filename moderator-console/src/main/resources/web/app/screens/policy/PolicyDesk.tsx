import { useState } from 'react';
import { Button } from '../../components/Button';
import { useTexts } from '../../i18n/text';
import { usePerson } from '../../shell/person';
import { Link } from '../../shell/router';
import { Changes } from './Changes';
import { DraftDialog } from './DraftDialog';
import { InForceView } from './InForceView';
import { LibraryView } from './LibraryView';
import { Releases } from './Releases';
import { Signals } from './Signals';
import { SignalView } from './SignalView';
import { texts } from './texts';
import { ToDo } from './ToDo';
import { VersionView } from './VersionView';
import './policy.css';

const places = ['work', 'library', 'in-force', 'changes', 'releases', 'signals'] as const;

/** What everybody decides under: who wrote what, who agreed, what holds where and when. */
export default function PolicyDesk({ rest }: { rest: string[] }) {
  const t = useTexts(texts);
  const writes = usePerson().roles.includes('policy-manager');
  const [drafting, setDrafting] = useState(false);
  const [place = 'work', kind, id, version] = rest;
  return (
    <div className="page policy">
      <div className="row spread">
        <h1>{t('title')}</h1>
        {writes && <Button label={t('draft')} keys="d" onPress={() => setDrafting(true)} />}
      </div>
      <nav aria-label={t('title')}>
        <ul className="places">
          {places.map((one) => (
            <li key={one}>
              <Link to={`/policy/${one}`} aria-current={one === place ? 'page' : undefined}>
                {t(`place.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {place === 'work' && <ToDo />}
      {place === 'library' && (kind && id && version ? <VersionView key={[kind, id, version].join('/')} kind={kind} id={id} version={version} writes={writes} /> : <LibraryView />)}
      {place === 'in-force' && <InForceView />}
      {place === 'changes' && <Changes />}
      {place === 'releases' && <Releases />}
      {place === 'signals' && (kind && id ? <SignalView key={`${kind}/${id}`} list={kind} entry={id} writes={writes} /> : <Signals writes={writes} />)}
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </div>
  );
}
