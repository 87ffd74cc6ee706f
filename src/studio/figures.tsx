import type { VNode } from 'preact';
import './figures.css';
import '../ui/fold.css';
import { OWN_NAMES, t, type Key } from '../i18n/index.ts';
import type { Upload } from '../protocol/publishing.ts';

/** From here on a run counts as passed, as in `PASS_MARK` of the analysis. */
const PASS_MARK = 60;
const SCORED = ['overall', 'listening', 'empathy', 'solution'] as const;

/** What the scenario allows, and how players of different kinds fare in it. */
export function Figures({ range, players, sampled }: Pick<Upload, 'range' | 'players' | 'sampled'>): VNode {
  return (
    <div class="figures">
      {range && (
        <div class="figures-part">
          <h4>{t('studio.range')}</h4>
          <p class="figures-more">{t('studio.rangeMore')}</p>
          <div class="table-scroll">
            <table class="figures-table">
              <thead>
                <tr>
                  <th scope="col">{t('studio.colScore')}</th>
                  <td aria-hidden="true" />
                  <th scope="col" class="number">
                    {t('studio.colWorst')}
                  </th>
                  <th scope="col" class="number">
                    {t('studio.colBest')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {SCORED.map((scored) => (
                  <tr key={scored}>
                    <th scope="row">{t(`studio.scored_${scored}`)}</th>
                    <td aria-hidden="true" class="figures-bar">
                      <Bar from={range[scored].worst} to={range[scored].best} />
                    </td>
                    <td class="number">{range[scored].worst}</td>
                    <td class="number">{range[scored].best}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      {players && <Players players={players} sampled={sampled === true} />}
    </div>
  );
}

function Players({ players, sampled }: { players: NonNullable<Upload['players']>; sampled: boolean }): VNode {
  return (
    <div class="figures-part">
      <h4>{t('studio.players')}</h4>
      <p class="figures-more">{t(sampled ? 'studio.sampled' : 'studio.exact')}</p>
      <div class="table-scroll">
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('studio.colPlayer')}</th>
              <td aria-hidden="true" />
              <th scope="col" class="number">
                {t('studio.colMean')}
              </th>
              <th scope="col" class="number">
                {t('studio.colPass')}
              </th>
            </tr>
          </thead>
          <tbody>
            {players.map(({ player, language, mean, spread, passing }) => (
              <tr key={`${player}${language ?? ''}`}>
                <th scope="row">
                  {playerName(player)}
                  {language && ` (${OWN_NAMES[language].short})`}
                </th>
                <td aria-hidden="true" class="figures-bar">
                  <Bar from={0} to={mean} spread={spread} />
                </td>
                <td class="number">
                  {mean.toFixed(1)}
                  <small> ± {spread.toFixed(1)}</small>
                </td>
                <td class="number">{Math.round(passing)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A kind of player that these pages have no word for yet keeps its name. */
const playerName = (player: string): string => (isKnown(player) ? t(`studio.player_${player}`) : player);

const KNOWN = [
  ...(['random', 'novice', 'average', 'expert', 'alwaysApologise', 'alwaysSympathise', 'alwaysSolve'] as const),
  ...(['alwaysLongest', 'alwaysFirst', 'alwaysPolite', 'alwaysRepeat'] as const),
] as const satisfies readonly (Key extends infer K
  ? K extends `studio.player_${infer Player}`
    ? Player
    : never
  : never)[];
type Known = (typeof KNOWN)[number];
const isKnown = (player: string): player is Known => KNOWN.some((known) => known === player);

interface BarProps {
  readonly from: number;
  readonly to: number;
  /** How widely the runs lie around `to`; such a bar also shows the mark to pass. */
  readonly spread?: number;
}

/** Points from 0 to 100 as a bar. The figures beside it say the same. */
function Bar({ from, to, spread }: BarProps): VNode {
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none">
      <rect class="bar-ground" x="0" y="4" width="100" height="4" />
      {spread !== undefined && (
        <rect class="bar-spread" x={to} y="2" width={Math.max(0, Math.min(100, to + spread) - to)} height="8" />
      )}
      <rect class="bar-value" x={from} y="2" width={Math.max(0.6, to - from)} height="8" />
      {spread !== undefined && <rect class="bar-pass" x={PASS_MARK} y="0" width="0.5" height="12" />}
    </svg>
  );
}
