import type { ScenarioInput } from '../scenario/schema.ts';
import { aScenarioFile } from './scenarios.ts';

/** A fault planted in the kitchen sink: its code, and where it stands. */
export interface Fault {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

type Beats = ScenarioInput['beats'];
type ReplyInput = Beats[string]['replies'][number];

const says = (text: string, ...more: Beats[string]['says']): Beats[string]['says'] => [{ text }, ...more];
const say = (id: string, does: ReplyInput['does'], goto: string, more: Partial<ReplyInput> = {}): ReplyInput => ({
  id,
  text: `Words of ${id}.`,
  does,
  ...more,
  goto,
});
const sorry = (goto: string): ReplyInput => say('sorry', ['apologise'], goto);
const see = (goto: string): ReplyInput => say('see', ['validate'], goto);

/** One beat after the other, each with faults of its own; and one fault in nearly everything else. */
const BEATS: Beats = {
  opening: {
    says: says('Hello?', { text: 'Tuesday, Friday.', reveals: ['ordered', 'needBy', 'dog'], voices: ['notThere'] }),
    replies: [see('conditions'), sorry('conditions'), say('snap', ['impatient'], 'conditions', { temptation: true })],
  },
  conditions: {
    says: says(
      'So?',
      { text: 'You promised.', when: { promised: 'courier' } },
      {
        text: 'And?',
        variants: [
          { when: { anger: { min: 20 } }, text: 'AND?' },
          { when: { anger: 'high' }, text: 'AND!' },
        ],
      },
    ),
    replies: [
      see('choices'),
      sorry('choices'),
      say('both', ['thank'], 'choices', { when: { known: 'ordered', unknown: 'ordered' } }),
      say('always', ['explainCause'], 'choices', { when: { visited: 'opening' } }),
      say('agreed', ['confirmAgreement'], 'choices', { when: { agreed: 'courier' } }),
    ],
  },
  choices: {
    says: says('Go on.'),
    replies: [
      say('known', ['validate'], 'harm', { when: { known: 'needBy' } }),
      say('noted', ['thank'], 'harm', { when: { noted: 'needBy' } }),
    ],
  },
  harm: {
    says: says('Well?'),
    replies: [
      say('rude', ['impatient'], 'lonely'),
      say('deny', ['deny'], 'lonely'),
      say('fool', ['insult'], 'lonely'),
      say('sweet', ['validate'], 'lonely', { temptation: true }),
    ],
  },
  lonely: { says: says('I see.'), replies: [see('round')] },
  round: {
    says: says('Round we go.'),
    replies: [
      say('thanks', ['thank'], 'round'),
      sorry('hub'),
      see('trap'),
      say('over', ['reassure'], 'hub', { effect: { trust: -5 }, because: 'It was said before.' }),
      say('idle', ['setLimits'], 'hub', { effect: { trust: 0 }, because: 'No reason.' }),
    ],
  },
  trap: { says: says('Again.'), replies: [see('trap'), sorry('trap')] },
  hub: {
    says: says('What do you want to know?'),
    topics: [{ beat: 'closed' }, { beat: 'aside', optional: true }],
    replies: [
      see('promise'),
      say('rush', ['negative'], 'promise'),
      sorry('end'),
      say('ask', ['openQuestion'], 'aside'),
    ],
  },
  closed: { says: says('Closed.'), replies: [see('back'), sorry('back')] },
  aside: { says: says('Yes.'), replies: [see('back'), sorry('back')] },
  promise: {
    says: says('Then what?'),
    replies: [
      say('tonight', ['giveTimeline'], 'crowd', { promises: { remedy: 'tonight', due: { act: 'friday' } } }),
      say('late', ['followUp'], 'crowd', { agrees: 'courier', promises: { remedy: 'courier', due: { turns: 12 } } }),
    ],
  },
  crowd: {
    says: says('Well?'),
    replies: [
      say('done', ['actNow'], 'end', { fulfils: 'courier' }),
      ...(['validate', 'thank', 'reassure', 'concede', 'followUp'] as const).map((does, nth) =>
        say(`extra${nth + 1}`, [does], 'end', { when: { known: 'needBy' } }),
      ),
      sorry('end'),
    ],
  },
  nowhere: { says: says('Nobody comes here.'), replies: [] },
  later: { says: says('It is Friday.'), replies: [see('bye'), sorry('bye')] },
  bye: { says: says('Goodbye.'), replies: [] },
};

/** Faults of form that leave the talk as it is. */
const FORM: Beats = {
  later: {
    says: says('It is Friday.'),
    replies: [
      say('name', ['nameEmotion'], 'bye'),
      say('back', ['paraphrase'], 'bye'),
      say('change', ['takeOwnership'], 'bye', { effect: { trust: 3 } }),
      say('why', ['checkFacts'], 'bye', { because: 'No effect.' }),
      say('name', ['neutralSuggestion'], 'bye', {
        when: { known: 'ordered' },
        addresses: ['weather'],
        gives: 'sunshine',
      }),
    ],
  },
};

const SCENARIO: ScenarioInput = aScenarioFile({
  id: 'kitchen-sink',
  title: 'The sink of {customer.nme}',
  facts: {
    ...aScenarioFile().facts,
    dog: { slot: 'who', text: 'Has a dog' },
    street: { slot: 'where', text: '12 Mill Lane', key: true },
  },
  concerns: { ...aScenarioFile().concerns, fee: { text: 'She paid for express' } },
  remedies: {
    ...aScenarioFile().remedies,
    tonight: { text: 'Tonight', authority: 'nobody', solves: ['notThere'] },
    refund: { text: 'Money back to {customer.name}', authority: 'agent', solves: ['notThere'] },
  },
  acts: { friday: { after: 'Two days later', start: 'later' }, sunday: { after: 'Two more days', start: 'bye' } },
  thoughts: [
    { id: 'signal', text: 'She shows me where we failed her.', helps: true },
    { id: 'attack', text: 'She attacks me.', helps: true },
    { id: 'endure', text: 'Get it over with.', helps: false },
  ],
  beats: { ...BEATS, ...FORM },
});

/** Where each fault was planted; `name` where the name of the field is meant. */
const PLANTED: readonly (readonly [code: string, place: string, part?: 'name'])[] = [
  ['unknown-placeholder', 'title'],
  ['useless-fact', 'facts.dog', 'name'],
  ['fact-never-revealed', 'facts.street', 'name'],
  ['unsolvable-concern', 'concerns.fee', 'name'],
  ['nested-placeholder', 'remedies.refund.text'],
  ['remedy-never-offered', 'remedies.refund', 'name'],
  ['helpful-thoughts', 'thoughts'],
  ['act-never-entered', 'acts.sunday', 'name'],
  ['segment-never-said', 'beats.conditions.says.1'],
  ['variant-never-said', 'beats.conditions.says.2.variants.1'],
  ['condition-never', 'beats.conditions.replies.2.when'],
  ['condition-always', 'beats.conditions.replies.3.when'],
  ['reply-never-offered', 'beats.conditions.replies.4'],
  ['dead-end', 'beats.choices.replies'],
  ['only-harm', 'beats.harm.replies'],
  ['unmarked-insult', 'beats.harm.replies.2.does'],
  ['harmless-temptation', 'beats.harm.replies.3.temptation'],
  ['few-replies', 'beats.lonely.replies'],
  ['endless-loop', 'beats.round.replies.0.goto'],
  ['effect-override', 'beats.round.replies.3.effect'],
  ['idle-override', 'beats.round.replies.4.effect'],
  ['no-way-out', 'beats.trap', 'name'],
  ['blocked-topic', 'beats.hub.topics.0.beat'],
  ['impossible-promise', 'beats.promise.replies.0.promises.remedy'],
  ['promise-never-due', 'beats.promise.replies.1.promises.due'],
  ['crowded-replies', 'beats.crowd.replies'],
  ['unreachable-beat', 'beats.nowhere', 'name'],
  ['missing-emotion', 'beats.later.replies.0'],
  ['missing-about', 'beats.later.replies.1'],
  ['effect-without-because', 'beats.later.replies.2.effect'],
  ['because-without-effect', 'beats.later.replies.3.because'],
  ['duplicate-name', 'beats.later.replies.4.id'],
  ['unknown-concern', 'beats.later.replies.4.addresses.0'],
  ['unknown-remedy', 'beats.later.replies.4.gives'],
];

/** A scenario with a fault of every kind that a talk can have, the text of its file, and where they are. */
export function kitchenSink(): {
  readonly scenario: ScenarioInput;
  readonly text: string;
  readonly faults: readonly Fault[];
} {
  const text = JSON.stringify(SCENARIO, undefined, 2);
  const faults = PLANTED.map(([code, place, part]): Fault => ({ code, ...placeOf(place, part === 'name') }));
  return { scenario: SCENARIO, text, faults };
}

const MARK = 'a mark that stands nowhere else';

/** Writes a mark in the place of a value or a name, and looks where it comes out: without any parser of ours. */
function placeOf(place: string, isName: boolean): Pick<Fault, 'line' | 'column'> {
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const file = structuredClone(SCENARIO) as unknown as Branch; // to be written over
  const branch = steps.reduce<Branch>((inside, step) => inside[step] as Branch, file); // the places are those of SCENARIO
  if (isName) {
    const entries = Object.entries(branch);
    for (const [name] of entries) Reflect.deleteProperty(branch, name);
    for (const [name, value] of entries) branch[name === last ? MARK : name] = value;
  } else branch[last] = MARK;
  const text = JSON.stringify(file, undefined, 2);
  const before = text.slice(0, text.indexOf(JSON.stringify(MARK))).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
type Branch = Record<string, unknown>;
