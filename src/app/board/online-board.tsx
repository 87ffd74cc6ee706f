import type { VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Standing } from '../../protocol/board.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import { useLine } from '../online/line.ts';
import { useAsked } from '../online/use-asked.ts';
import type { Chosen } from './chosen.ts';
import { JoinCall } from './join-call.tsx';
import { localResults, localScale } from './local.ts';
import { Pages } from './pages.tsx';
import { Places } from './places.tsx';
import { Progress } from './progress.tsx';
import { SeasonField } from './season-field.tsx';
import { Teams } from './teams.tsx';
import { Trouble } from './trouble.tsx';
import { useLive } from './use-live.ts';
import { WholeList } from './whole-list.tsx';
import { number, pointsOf, rankedChoices, spanChoices } from './words.ts';

/** A board of the server, kept up to date while it is looked at. */
export function OnlineBoard({ scenario }: { scenario: string }): VNode {
  const [chosen, setChosen] = useState<Omit<Chosen, 'scenario'>>({ span: 'all', ranked: 'overall', season: undefined });
  const query = { span: chosen.span, ranked: chosen.ranked, season: chosen.season };
  const standing = useAsked('standing', { params: { scenario }, query });
  const { person } = useLine();
  // A new standing is all that is asked for at once; the other parts follow its version.
  useLive(scenario, standing.again);
  useEffect(standing.again, [person?.id, person?.hidden]);
  return (
    <>
      <div class="board-pickers">
        <Choice
          legend={t('online.pickSpan')}
          options={spanChoices()}
          value={chosen.span}
          onChange={(span) => setChosen((before) => ({ ...before, span, season: undefined }))}
        />
        <SeasonField
          span={chosen.span}
          season={chosen.season}
          onChange={(season) => setChosen((before) => ({ ...before, season }))}
        />
        <Choice
          legend={t('online.pickRanked')}
          options={rankedChoices()}
          value={chosen.ranked}
          onChange={(ranked) => setChosen((before) => ({ ...before, ranked }))}
        />
      </div>
      <JoinCall />
      {standing.error !== undefined && <Trouble error={standing.error} again={standing.again} />}
      {standing.reply && <Standings chosen={{ scenario, ...query }} standing={standing.reply} />}
    </>
  );
}

function Standings({ chosen, standing }: { chosen: Chosen; standing: Standing }): VNode {
  const { person } = useLine();
  const { mine, neighbours, of, version } = standing;
  return (
    <>
      <Announcement standing={standing} />
      <div class="board-grid">
        <OwnProgress scenario={chosen.scenario} mine={mine} />
        <Panel title={t(mine ? 'online.aroundTitle' : 'online.topTitle')} icon="target" class="around">
          {neighbours.length === 0 ? (
            <p class="board-empty">{t('online.boardEmpty')}</p>
          ) : (
            <>
              {mine && (
                <p class="board-place">{t('online.placeOf', { rank: number(mine.row.rank), of: number(of) })}</p>
              )}
              <Places rows={neighbours} label={t(mine ? 'online.aroundTitle' : 'online.topTitle')} />
              <p class="board-note">{t('online.tiesNote')}</p>
            </>
          )}
        </Panel>
        {person?.team && (
          <OwnTeam key={`team${JSON.stringify(chosen)}`} chosen={chosen} name={person.team.name} version={version} />
        )}
        <AllTeams chosen={chosen} version={version} />
      </div>
      <WholeList key={JSON.stringify(chosen)} chosen={chosen} of={of} />
    </>
  );
}

/** Says a change of one's own place, politely; the first sight of it needs no announcement. */
function Announcement({ standing: { mine, of } }: { standing: Standing }): VNode {
  const rank = mine?.row.rank;
  const before = useRef({ rank, of });
  const [words, setWords] = useState('');
  useEffect(() => {
    if (before.current.rank === rank && before.current.of === of) return;
    before.current = { rank, of };
    setWords(rank === undefined ? t('online.changed') : t('online.placeNow', { rank: number(rank), of: number(of) }));
  }, [rank, of]);
  return (
    <p class="visually-hidden" role="status">
      {words}
    </p>
  );
}

function OwnProgress({ scenario, mine }: { scenario: string; mine: Standing['mine'] }): VNode {
  const { runs } = useDesk();
  if (!mine) return <Progress results={localResults(runs, scenario)} {...localScale()} />;
  const results = mine.trend.map(({ run, achieved, tenths }) => ({ key: run, at: achieved, value: tenths }));
  return <Progress results={results} most={1000} show={pointsOf} note={t('online.pointsNote')} />;
}

function OwnTeam({ chosen, name, version }: { chosen: Chosen; name: string; version: number }): VNode {
  const [whole, setWhole] = useState(false);
  return (
    <Panel title={t('online.teamTitle')} icon="users">
      <p class="board-place">
        <bdi>{name}</bdi>
      </p>
      {whole ? (
        <Pages list="teamMates" chosen={chosen} label={t('online.teamTitle')} />
      ) : (
        <BestOfTeam key={version} chosen={chosen} onMore={() => setWhole(true)} />
      )}
    </Panel>
  );
}

/** Those who stand first in the own team, and the way to everybody else. */
function BestOfTeam({ chosen: { scenario, ...query }, onMore }: { chosen: Chosen; onMore: () => void }): VNode {
  const { reply, error, again } = useAsked('teamMates', { params: { scenario }, query: { ...query, limit: 20 } });
  return (
    <>
      {error !== undefined && <Trouble error={error} again={again} />}
      {reply?.rows.length === 0 && <p class="board-empty">{t('online.teamEmpty')}</p>}
      {reply && reply.rows.length > 0 && <Places rows={reply.rows} label={t('online.teamTitle')} oneTeam />}
      {reply?.next !== undefined && (
        <p class="board-more">
          <Button onClick={onMore}>{t('online.showMore')}</Button>
        </p>
      )}
    </>
  );
}

function AllTeams({ chosen: { span, ranked, season }, version }: { chosen: Chosen; version: number }): VNode {
  const teams = useAsked('teams', { query: { span, ranked, season } });
  const again = useCallback(teams.again, []);
  useEffect(again, [version]);
  return (
    <Panel title={t('online.teamsTitle')} icon="trophy" class="teams">
      {teams.error !== undefined && <Trouble error={teams.error} again={teams.again} />}
      {teams.reply && <Teams board={teams.reply} />}
    </Panel>
  );
}
