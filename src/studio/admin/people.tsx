import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { PersonRow, Team } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useStudio } from '../desk.ts';
import { Trouble } from '../trouble.tsx';
import { OnePerson } from './person.tsx';

interface Props {
  readonly teams: readonly Team[];
  /** Somebody is in another team now, or gone. */
  readonly onMoved: () => void;
}

/** Everybody on this server, found by name, with role and team. */
export function People({ teams, onMoved }: Props): VNode {
  const [search, setSearch] = useState('');
  const { people, next, wrong, more, again } = usePeople(useSettled(search.trim()));
  const [news, setNews] = useState('');
  const changed = (words: string) => {
    setNews(words);
    again();
    onMoved();
  };
  return (
    <Panel title={t('admin.people')} icon="circle-user-round" class="admin-part">
      <TextField label={t('admin.search')} value={search} onInput={setSearch} maxLength={100} />
      <p class="visually-hidden" role="status">
        {people && t('admin.shownPeople', { count: people.length })}
      </p>
      <p class="admin-done" role="status">
        {news}
      </p>
      {wrong !== undefined && <Trouble words={wrong} again={again} />}
      {people?.length === 0 && <p class="admin-more">{t('admin.nobody')}</p>}
      <ul class="admin-list">
        {people?.map((person) => (
          <OnePerson key={person.id} person={person} teams={teams} onTry={() => setNews('')} onChanged={changed} />
        ))}
      </ul>
      {next !== undefined && (
        <Button kind="plain" onClick={more}>
          {t('admin.more')}
        </Button>
      )}
    </Panel>
  );
}

const PAUSE_MS = 250;

/** What was typed, once nothing more has come for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface Found {
  readonly people: readonly PersonRow[] | undefined;
  readonly next: string | undefined;
  readonly wrong: string | undefined;
}

/** The people found, a page longer each time more are asked for. */
function usePeople(search: string): Found & { readonly more: () => void; readonly again: () => void } {
  const { ask, wordsFor } = useStudio();
  const [found, setFound] = useState<Found>({ people: undefined, next: undefined, wrong: undefined });
  const [times, setTimes] = useState(0);
  const fetchFrom = (after: string | undefined, before: readonly PersonRow[], isWanted: () => boolean) => {
    const query = { ...(search === '' ? {} : { search }), ...(after === undefined ? {} : { after }) };
    ask('people', { query }).then(
      ({ people, next }) => isWanted() && setFound({ people: [...before, ...people], next, wrong: undefined }),
      (error: unknown) => isWanted() && setFound((now) => ({ ...now, wrong: wordsFor(error) })),
    );
  };
  useEffect(() => {
    let wanted = true;
    fetchFrom(undefined, [], () => wanted);
    return () => {
      wanted = false;
    };
  }, [search, times]);
  return {
    ...found,
    more: () => fetchFrom(found.next, found.people ?? [], () => true),
    again: () => setTimes((before) => before + 1),
  };
}
