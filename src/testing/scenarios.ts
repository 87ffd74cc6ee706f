import { scenarioSchema, type Scenario, type ScenarioInput } from '../scenario/schema.ts';

/**
 * A tiny, complete call: an angry customer, three beats, one remedy. What a test cares about goes into `overrides`,
 * whole fields at a time; the result has passed the schema (references are the caller's own).
 */
export const aScenario = (overrides: Partial<ScenarioInput> = {}): Scenario =>
  scenarioSchema.parse(aScenarioFile(overrides));

/** The same as a trainer writes it, defaults left out: for tests of parsing, and `JSON.stringify`-able. */
export const aScenarioFile = (overrides: Partial<ScenarioInput> = {}): ScenarioInput => ({
  ...structuredClone(TINY),
  ...overrides,
});

/**
 * The text of the tiny call with some places changed, for tests of what a trainer gets wrong:
 * `brokenFile(['beats.story.says.0.text', ''])`; a place set to `undefined` is left out.
 */
export function brokenFile(...changes: readonly (readonly [place: string, value: unknown])[]): string {
  const file = aScenarioFile() as unknown as Branch; // to be broken at will
  for (const [place, value] of changes) {
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    const branch = steps.reduce<Branch>((inside, step) => (inside[step] ??= {}) as Branch, file); // tests name places that exist
    branch[last] = value;
  }
  return JSON.stringify(file, undefined, 2);
}
type Branch = Record<string, unknown>;

const TINY: ScenarioInput = {
  format: 1,
  id: 'late-parcel',
  revision: 1,
  language: 'en',
  title: 'The birthday parcel',
  summary: 'A gift has not come, and the birthday is on Friday.',
  author: 'Attune contributors',
  license: 'CC-BY-4.0',
  emotion: 'anger',
  complaint: 'logistics',
  channel: 'phone',
  difficulty: 2,
  minutes: 3,
  trains: ['S1-56'],
  customer: {
    name: 'Amara Okafor',
    looks: 'amara',
    situation: { fault: 'ours', expected: true, repairable: 'partly', stakes: 'high', before: 1 },
  },
  briefing: {
    role: 'You answer the phone at Brightbox Gifts.',
    goal: 'Find out what she needs and agree on something you can keep.',
    casefile: ['Order of the 3rd, express delivery paid, no scan since Monday.'],
    authority: ['Sending again by courier: you.', 'Vouchers above 20: a supervisor.'],
    policy: [{ id: 'express', text: 'Express fees are refunded when we deliver late.' }],
  },
  facts: {
    ordered: { slot: 'what', text: 'Express order, promised for Tuesday' },
    needBy: {
      slot: 'when',
      text: "Friday, her daughter's birthday",
      key: true,
      decoys: [{ text: 'Saturday' }, { text: 'Makes a fuss about a birthday', subjective: true }],
    },
  },
  concerns: {
    notThere: { text: 'The parcel has not come' },
    party: { text: 'The birthday may be without its present', effect: true },
  },
  remedies: {
    courier: {
      text: 'Send the gift again by courier',
      authority: 'agent',
      solves: ['notThere', 'party'],
      needs: ['needBy'],
      by: 'Thursday noon',
    },
  },
  start: 'opening',
  beats: {
    opening: {
      says: [
        {
          text: 'Finally! Two calls, and nobody knows where my parcel is.',
          voices: ['notThere'],
          strikes: 1,
          variants: [{ when: { anger: 'high' }, text: 'FINALLY. Two calls! Where is my parcel?' }],
        },
        { text: 'It was supposed to be here on Tuesday.', reveals: ['ordered'] },
        { text: "It's for Friday. Her birthday.", reveals: ['needBy'], voices: ['party'] },
      ],
      replies: [
        {
          id: 'hear',
          text: 'Two calls and still no parcel: I would be angry too. Tell me what happened, from the start.',
          does: ['validate', 'openQuestion'],
          addresses: ['notThere'],
          goto: 'story',
        },
        {
          id: 'policy',
          text: 'Delivery dates are estimates, as our terms say.',
          does: ['argueFacts'],
          about: ['ordered'],
          goto: 'story',
          better:
            'Say first what you see, then what you can do: "It should have been there on Tuesday. I am looking now."',
        },
        { id: 'snap', text: 'I am not the one who lost it.', does: ['impatient'], temptation: true, goto: 'story' },
      ],
    },
    story: {
      says: [{ text: 'She turns seven. I promised her. So, what now?' }],
      replies: [
        {
          id: 'courier',
          text: 'We lost it, and we put it right: a new one leaves by courier and is with you by {remedies.courier.by}.',
          does: ['takeOwnership', 'giveTimeline'],
          addresses: ['notThere', 'party'],
          offers: ['courier'],
          agrees: 'courier',
          goto: 'thanks',
        },
        { id: 'sorry', text: 'I am so very sorry about that.', does: ['apologise'], goto: 'thanks' },
      ],
    },
    thanks: {
      says: [{ text: 'Well. I am holding you to that.' }],
      replies: [
        { id: 'goodbye', text: 'Thank you for telling me all of it, {customer.name}.', does: ['thank'], goto: 'end' },
        { id: 'next', text: 'Is there anything else I can help you with today?', does: ['canned'], goto: 'end' },
      ],
    },
  },
};
