import { useTexts } from '../../i18n/text';
import { BreaksDue } from './BreaksDue';
import { Endings } from './Endings';
import { Instructions } from './Instructions';
import { LiveQueues } from './LiveQueues';
import { OnShift } from './OnShift';
import { StuckEnforcements } from './StuckEnforcements';
import { StuckOnRules } from './StuckOnRules';
import { Surges } from './Surges';
import { texts } from './texts';
import { WorkOfOne } from './WorkOfOne';
import './lead.css';

/** What waits, who is there, and what needs a word from the lead. */
export default function Lead() {
  const t = useTexts(texts);
  return (
    <div className="page lead">
      <h1>{t('title')}</h1>
      <LiveQueues />
      <Instructions />
      <Surges />
      <div className="lead-columns">
        <OnShift />
        <div className="stack">
          <BreaksDue />
          <StuckOnRules />
          <WorkOfOne />
          <Endings />
        </div>
      </div>
      <StuckEnforcements />
    </div>
  );
}
