import { RULES, type Move, type Skill } from '../../engine/index.ts';
import { t, type Key } from '../../i18n/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { TACTICS, type Emotion, type Level, type Tactic } from '../../scenario/vocabulary.ts';
import { wordsOf } from '../call/words.ts';
import type { Cause, Episode, Utterance } from './episodes.ts';
import type { Criterion, Got, Medal } from './skills.ts';
import { sourcesOf } from './sources.ts';

type Values = Readonly<Record<string, string | number>>;

/** Words for an id that comes from a rule rather than from us; undefined where there are none. */
function known(key: string, values?: Values): string | undefined {
  const text = t(key as Key, values); // a key that is in no catalogue comes back as it is
  return text === key ? undefined : text;
}

/** What a rule did, in one sentence: "You said why anyone would feel that way, and the customer felt understood." */
export function causeWords({ rule, tactic, helps }: Pick<Cause, 'rule' | 'tactic' | 'helps'>): string {
  const way = helps ? 'helps' : 'hurts';
  const did = tactic ?? tacticOfRule(rule);
  const own = did === undefined ? undefined : known(`debrief.did_${did}`, { way });
  return own ?? known(`debrief.rule_${rule}`, { way }) ?? RULES[rule]?.title ?? rule;
}

/** T1, T2, ... number the tactics in their order. */
function tacticOfRule(rule: string): Tactic | undefined {
  const number = /^T(\d+)$/.exec(rule)?.[1];
  return number === undefined ? undefined : TACTICS[Number(number) - 1];
}

/** What a criterion of a score says about this run. */
export const criterionWords = ({ rule, got, turns }: Pick<Criterion, 'rule' | 'got' | 'turns'>): string =>
  known(`debrief.rule_${rule}`, { got, seen: turns.length > 0 ? 'yes' : 'no' }) ?? RULES[rule]?.title ?? rule;

/** What to do about a criterion next time. */
export const adviceWords = (rule: string): string => known(`debrief.advice_${rule}`) ?? RULES[rule]?.title ?? rule;

/** What stands behind a rule: "Research: Gelbrich 2010 · Customer-service training practice". */
export const sourceWords = ({ rule, source }: Pick<Cause, 'rule' | 'source'>): string =>
  rule === 'X1' && RULES[rule]?.source !== source
    ? t('debrief.source_authorSays', { names: source })
    : sourcesOf(source)
        .map(({ basis, names }) => t(`debrief.source_${basis}`, { names }))
        .join(' · ');

export const levelName = (level: Level): string => t(`debrief.level_${level}`);
export const feelingName = (emotion: Emotion): string => t(`debrief.feeling_${emotion}`);
export const skillName = (skill: Skill): string => t(`debrief.skill_${skill}`);
export const medalName = (medal: Medal | undefined): string => t(`debrief.medal_${medal ?? 'none'}`);
export const gotName = (got: Got): string => t(`debrief.got_${got}`);
export const tacticName = (tactic: Tactic): string => t(`debrief.tactic_${tactic}`);
export const turnName = (number: number): string =>
  number === 0 ? t('debrief.opening') : t('debrief.turnOf', { turn: number });

/** The words of a run: lines of the scenario, lines every customer shares, names of its facts and remedies. */
export interface Lines {
  readonly said: (said: Utterance) => string;
  readonly line: (id: string) => string | undefined;
  readonly thought: (id: string) => string;
  readonly fact: (name: string) => string;
  readonly concern: (name: string) => string;
  readonly remedy: (name: string) => string;
}

export function linesFor(scenario: Scenario): Lines {
  const words = wordsOf(scenario);
  const line = (id: string): string | undefined => words.line(id) || undefined; // a line that is not there is empty
  return {
    line,
    thought: words.thought,
    said: (said) => ('reaction' in said ? words.reaction(said.reaction, said.turn) : words.line(said.line)),
    fact: (name) => line(`facts.${name}`) ?? name,
    concern: (name) => line(`concerns.${name}`) ?? name,
    remedy: (name) => line(`remedies.${name}`) ?? name,
  };
}

/** What the trainee did in a turn: their own words, or the act in words. */
export const deedWords = ({ number, turn, line }: Episode, lines: Lines): string => {
  if (number === 0) return t('debrief.move_arrive');
  const words = line === undefined ? undefined : lines.line(line);
  return words === undefined ? moveWords(turn.move, lines) : t('debrief.quote', { words });
};

export function moveWords(move: Move, lines: Lines): string {
  switch (move.kind) {
    case 'note':
      return t('debrief.move_note', { fact: lines.fact(move.fact) });
    case 'reframe':
      return t('debrief.move_reframe', { thought: lines.thought(move.thought) });
    case 'hold':
      return move.announced ? t('debrief.move_holdAnnounced') : t('debrief.move_holdSilent');
    case 'escalate':
      return move.briefed ? t('debrief.move_escalateBriefed') : t('debrief.move_escalateCold');
    case 'readEmotion':
      return t('debrief.move_readEmotion', { emotion: feelingName(move.emotion) });
    default:
      return t(`debrief.move_${move.kind}`);
  }
}

/** What to do instead of something that does harm. */
export const harmWords = (tactic: Tactic): string | undefined => known(`debrief.instead_${tactic}`);
