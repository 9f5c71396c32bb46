import { useState } from 'react';
import { CheckField, ChoiceField } from '../components/Field';
import { Button } from '../components/Button';
import { Dialog } from '../components/Dialog';
import { languages, type Language } from '../i18n/languages';
import { shared } from '../i18n/shared';
import { useLanguage, useTexts } from '../i18n/text';
import { chooseMotion, chooseTheme, isMotionLess, keptTheme, type Theme } from './appearance';
import { useCommands } from './shortcuts';

/** How the console speaks and looks to this reader, and leaving it. */
export function Settings({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTexts(shared);
  const { language, speak } = useLanguage();
  const commands = useCommands();
  const [theme, setTheme] = useState(keptTheme);
  const [less, setLess] = useState(isMotionLess);
  const [single, setSingle] = useState(commands.singleKeys);
  return (
    <Dialog title={t('app.menu')} onClose={onClose}>
      <div className="inside">
        <ChoiceField<Language>
          label={t('app.language')}
          value={language}
          onChange={speak}
          choices={(Object.keys(languages) as Language[]).map((value) => ({ value, label: languages[value] }))}
        />
        <ChoiceField<Theme>
          label={t('app.theme')}
          value={theme}
          onChange={(chosen) => {
            chooseTheme(chosen);
            setTheme(chosen);
          }}
          choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`app.theme.${value}`) }))}
        />
        <CheckField
          label={t('app.motion')}
          checked={less}
          onChange={(on) => {
            chooseMotion(on);
            setLess(on);
          }}
        />
        <CheckField
          label={t('app.keys')}
          hint={t('app.keys.hint')}
          checked={single}
          onChange={(on) => {
            commands.useSingleKeys(on);
            setSingle(on);
          }}
        />
        <p className="quiet">{t('app.signedInAs', { name })}</p>
        <div className="buttons">
          <a className="button" href="/bff/sign-out">
            {t('app.signOut')}
          </a>
          <Button label={t('dialog.close')} kind="first" onPress={onClose} />
        </div>
      </div>
    </Dialog>
  );
}
