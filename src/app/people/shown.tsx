import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Person } from '../online/line.ts';
import { useSending } from '../online/use-sending.ts';
import { NameField } from './name-field.tsx';
import { Saved } from './saved.tsx';
import { isNickname } from './shape.ts';

/** How others see one: by which name, and whether at all. */
export function Shown({ person }: { person: Person }): VNode {
  const [nickname, setNickname] = useState(person.nickname);
  const [unfit, setUnfit] = useState(false);
  const [saved, setSaved] = useState(false);
  const [hidden, setHidden] = useState(person.hidden);
  const { busy, wrong, send } = useSending();
  const hide = async (wish: boolean) => {
    setHidden(wish);
    if (!(await send('changeMe', { body: { hidden: wish } }))) setHidden(!wish);
  };
  const rename = async (event: Event) => {
    event.preventDefault();
    setSaved(false);
    setUnfit(!isNickname(nickname));
    if (!isNickname(nickname)) return;
    setSaved((await send('changeMe', { body: { nickname: nickname.trim() } })) !== undefined);
  };
  return (
    <Panel title={t('online.shownTitle')} icon="eye" class="people-form">
      <form class="people-form" onSubmit={(event) => void rename(event)} noValidate>
        <NameField value={nickname} onInput={setNickname} unfit={unfit} />
        <p class="people-buttons">
          <Button type="submit" aria-disabled={busy}>
            {t('online.saveName')}
          </Button>
          <Saved done={saved} />
        </p>
      </form>
      <label class="people-switch">
        <input type="checkbox" checked={hidden} onChange={(event) => void hide(event.currentTarget.checked)} />
        <span>
          {t('online.hide')}
          <small>{t('online.hideMore')}</small>
        </span>
      </label>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
    </Panel>
  );
}
