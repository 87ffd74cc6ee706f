import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './composure.css';
import type { Standing } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';

/** How the trainee holds up, as a word and as a bar. */
export function Composure({ now }: { now: Standing }): VNode {
  const id = useId();
  const word = t(`call.composure_${now.composure}`);
  return (
    <div class={`composure composure-${now.composure}`}>
      <span id={id}>{t('call.composure')}</span>
      <div
        class="composure-bar"
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={now.levels.composure}
        aria-valuetext={word}
      >
        <i style={{ inlineSize: `${now.levels.composure}%` }} />
      </div>
      <span class="composure-word" aria-hidden="true">
        {word}
      </span>
    </div>
  );
}
