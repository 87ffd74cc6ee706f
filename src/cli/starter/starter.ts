import type { Playthrough } from '../../scenario/playthrough.ts';
import type { ScenarioInput } from '../../scenario/schema.ts';
import type { Emotion, Language, Tactic } from '../../scenario/vocabulary.ts';
import { STARTER_WORDS, type StarterWords } from './words.data.ts';

/** What a new scenario starts from. */
export interface Start {
  readonly id: string;
  readonly emotion: Emotion;
  readonly language: Language;
  /** Where its schema is, seen from its folder; left out where that is far away. */
  readonly schema: string | undefined;
}

type BeatInput = ScenarioInput['beats'][string];
type ReplyInput = BeatInput['replies'][number];

/** A small, whole call to change and to grow: five beats, two facts, two concerns, two remedies. */
export function starterScenario({ id, emotion, language, schema }: Start): ScenarioInput {
  const words = STARTER_WORDS[language];
  return {
    ...(schema === undefined ? {} : { $schema: schema }),
    format: 1,
    id,
    revision: 1,
    language,
    title: words.title,
    summary: words.summary,
    author: words.author,
    license: 'CC-BY-4.0',
    emotion,
    complaint: 'logistics',
    channel: 'phone',
    difficulty: 1,
    minutes: 3,
    trains: ['S1-56'],
    customer: { name: words.name, looks: words.looks, situation: SITUATIONS[emotion] },
    briefing: {
      role: words.role,
      goal: words.goal,
      casefile: [words.casefile],
      authority: [words.authority],
      policy: [{ id: 'late', text: words.policy }],
    },
    ...whatIsAtStake(words),
    start: 'opening',
    beats: beatsOf(words, emotion),
  };
}

type Situation = ScenarioInput['customer']['situation'];

/** What happened, so that this feeling leads. */
const SITUATIONS: Readonly<Record<Emotion, Situation>> = {
  anger: { fault: 'ours', expected: false, repairable: 'yes', stakes: 'high', before: 3 },
  anxiety: { fault: 'nobody', expected: false, repairable: 'unknown', stakes: 'high', before: 0 },
  disappointment: { fault: 'shared', expected: true, repairable: 'no', stakes: 'high', before: 1 },
};

function whatIsAtStake(words: StarterWords): Pick<ScenarioInput, 'facts' | 'concerns' | 'remedies'> {
  const [promised, promisedWrong, promisedSubjective] = words.promised;
  const [needBy, needByWrong] = words.needBy;
  const [again, againBy] = words.again;
  const [refund, refundBy] = words.refund;
  return {
    facts: {
      promised: {
        slot: 'what',
        text: promised,
        key: true,
        decoys: [{ text: promisedWrong }, { text: promisedSubjective, subjective: true }],
      },
      needBy: { slot: 'when', text: needBy, key: true, decoys: [{ text: needByWrong }] },
    },
    concerns: { notThere: { text: words.notThere }, wedding: { text: words.wedding, main: false, effect: true } },
    remedies: {
      again: { text: again, authority: 'agent', solves: ['notThere', 'wedding'], needs: ['needBy'], by: againBy },
      refund: { text: refund, authority: 'agent', solves: ['notThere'], by: refundBy },
    },
  };
}

/** What the first good answer does: anger needs an ear, worry a fact, disappointment somebody who sees what was lost. */
const HEARING: Readonly<Record<Emotion, readonly [Tactic, Tactic]>> = {
  anger: ['validate', 'openQuestion'],
  anxiety: ['nameEmotion', 'giveTimeline'],
  disappointment: ['nameEmotion', 'openQuestion'],
};

function beatsOf(words: StarterWords, emotion: Emotion): ScenarioInput['beats'] {
  return {
    opening: opening(words, emotion),
    story: {
      says: [{ text: words.story }],
      replies: [
        {
          id: 'own',
          text: words.own,
          does: ['paraphrase', 'takeOwnership'],
          about: ['promised', 'needBy'],
          addresses: ['notThere', 'wedding'],
          goto: 'ways',
        },
        poor('sorry', words.sorry, { does: ['apologise'], goto: 'ways' }),
      ],
    },
    ways: {
      says: [{ text: words.ways }],
      replies: [
        {
          id: 'choice',
          text: words.choice,
          does: ['offerOptions', 'giveTimeline'],
          offers: ['again', 'refund'],
          goto: 'agree',
        },
        poor('soon', words.soon, { does: ['reassure'], vague: true, goto: 'agree' }),
      ],
    },
    agree: {
      says: [{ text: words.agree }],
      replies: [
        {
          id: 'confirm',
          text: words.confirm,
          does: ['confirmAgreement', 'giveTimeline'],
          agrees: 'again',
          goto: 'goodbye',
        },
        { id: 'money', text: words.money, does: ['compensate'], gives: 'refund', goto: 'goodbye' },
      ],
    },
    goodbye: {
      says: [{ text: words.goodbye }],
      replies: [
        { id: 'follow', text: words.follow, does: ['followUp', 'thank'], goto: 'end' },
        poor('bye', words.bye, { does: ['canned'], goto: 'end' }),
      ],
    },
  };
}

function opening(words: StarterWords, emotion: Emotion): BeatInput {
  const [does, alsoDoes] = HEARING[emotion];
  return {
    says: [
      { text: words.opening[emotion], voices: ['notThere'] },
      { text: words.tuesday, reveals: ['promised'] },
      { text: words.friday, reveals: ['needBy'], voices: ['wedding'] },
    ],
    replies: [
      {
        id: 'hear',
        text: words.hear[emotion],
        does: [does, alsoDoes] as ReplyInput['does'], // none of these three is a move of its own
        ...(does === 'nameEmotion' ? { names: emotion } : {}),
        addresses: ['notThere'],
        goto: 'story',
      },
      poor('rush', words.rush, { does: ['offerOptions'], offers: ['again', 'refund'], goto: 'story' }),
      poor('rules', words.rules, { does: ['argueFacts'], goto: 'story' }),
    ],
  };
}

/** A reply that could be better, with the words for the debrief. */
const poor = (
  id: string,
  [text, better]: readonly [string, string],
  rest: Omit<ReplyInput, 'id' | 'text' | 'better'>,
): ReplyInput => ({ id, text, ...rest, better });

/** One run as an expert would play it: the first test of the scenario. */
export function starterPlaythroughs({ emotion, language }: Start): readonly Playthrough[] {
  const { expert, why } = STARTER_WORDS[language];
  return [
    {
      name: expert,
      why,
      moves: [
        ...['wait', 'note(promised)', 'backchannel', 'note(needBy)', 'reply(hear)', `readEmotion(${emotion})`],
        ...['reply(own)', 'reply(choice)', 'reply(confirm)', 'reply(follow)'],
        ...['record(promised=0, needBy=0)', 'close'],
      ],
      ends: {
        ending: 'resolved',
        failed: false,
        scores: { overall: { min: 70 } },
        known: ['promised', 'needBy'],
      },
    },
  ];
}
