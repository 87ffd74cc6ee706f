import type { VNode } from 'preact';
import { LANGUAGES, OWN_NAMES, t } from '../i18n/index.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useDesk } from './desk.ts';
import { SoundFields } from './sound-fields.tsx';
import { CONTRASTS, MOTIONS, SPEEDS, STAGES, TEXTS, THEMES, type Settings } from './settings.ts';

const SWITCH = ['on', 'off'] as const;

export function SettingsDialog({ onClose }: { onClose: () => void }): VNode {
  const { settings, change } = useDesk();
  return (
    <Dialog title={t('common.settings')} closeLabel={t('common.close')} onClose={onClose}>
      <div class="settings">
        <Choice
          legend={t('common.language')}
          options={LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value].full, lang: value }))}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
        <Choice
          legend={t('common.setSpeed')}
          options={SPEEDS.map((value) => ({ value, label: t(`common.speed_${value}`) }))}
          value={settings.speed}
          onChange={(speed) => change({ speed })}
        />
        <p class="settings-more">{t('common.speedMore')}</p>
        <LookFields settings={settings} onChange={change} />
        <SoundFields sound={settings.sound} onChange={(sound) => change({ sound })} />
        <Choice
          legend={t('common.setKeys')}
          options={SWITCH.map((value) => ({ value, label: t(`common.${value}`) }))}
          value={settings.keys ? 'on' : 'off'}
          onChange={(value) => change({ keys: value === 'on' })}
        />
        <p class="settings-more">{t('common.keysMore')}</p>
      </div>
    </Dialog>
  );
}

interface LookProps {
  readonly settings: Settings;
  readonly onChange: (changed: Partial<Settings>) => void;
}

/** How the pages and the picture look. */
function LookFields({ settings, onChange }: LookProps): VNode {
  return (
    <>
      <Choice
        legend={t('common.setText')}
        options={TEXTS.map((value) => ({ value, label: t(`common.text_${value}`) }))}
        value={settings.text}
        onChange={(text) => onChange({ text })}
      />
      <Choice
        legend={t('common.setTheme')}
        options={THEMES.map((value) => ({ value, label: t(`common.theme_${value}`) }))}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        legend={t('common.setContrast')}
        options={CONTRASTS.map((value) => ({ value, label: t(`common.contrast_${value}`) }))}
        value={settings.contrast}
        onChange={(contrast) => onChange({ contrast })}
      />
      <Choice
        legend={t('common.setMotion')}
        options={MOTIONS.map((value) => ({ value, label: t(`common.motion_${value}`) }))}
        value={settings.motion}
        onChange={(motion) => onChange({ motion })}
      />
      <Choice
        legend={t('common.setStage')}
        options={STAGES.map((value) => ({ value, label: t(`common.stage_${value}`) }))}
        value={settings.stage}
        onChange={(stage) => onChange({ stage })}
      />
      <p class="settings-more">{t('common.stageMore')}</p>
    </>
  );
}
