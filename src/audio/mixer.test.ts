import { beforeEach, describe, expect, it } from 'vitest';
import { silentBackend, type Backend } from './backend.ts';
import { openMixer, type Mixer } from './mixer.ts';
import { notebookBackend, type Notebook } from './notebook-backend.ts';
import type { Caption, Line, SoundView } from './sound.ts';

const VOLUMES = { voice: 0.8, music: 1, effects: 0.5, muted: false };
const view = (given: Partial<SoundView> = {}): SoundView => ({
  mood: 'tension',
  strength: 1,
  place: 'home',
  quiet: false,
  ...given,
});
const line = (text: string, anger = 0): Line => ({
  text,
  language: 'en',
  voice: 'mei',
  mood: { anger, anxiety: 0, disappointment: 0, energy: 0.5 },
});

/** A clock that moves when it is told to. */
function handClock() {
  let tick: ((seconds: number) => void) | undefined;
  return {
    start: (given: (seconds: number) => void) => {
      tick = given;
      return () => (tick = undefined);
    },
    pass: (seconds: number) => {
      for (let passed = 0; passed < seconds && tick; passed += 0.03) tick(0.03);
    },
    runs: () => tick !== undefined,
  };
}

let notebook: Notebook;
let clock: ReturnType<typeof handClock>;
let mixer: Mixer;
beforeEach(() => {
  notebook = notebookBackend();
  clock = handClock();
  mixer = openMixer(notebook, VOLUMES, clock.start);
});
const stems = () => notebook.heard.now?.stems ?? { tension: 0, neutral: 0, warm: 0 };

describe('before the first click', () => {
  it('nothing is asked of the backend', async () => {
    mixer.show(view());
    mixer.cue('ring');
    await mixer.say(line('Hello?'));
    expect(notebook).toMatchObject({ cues: [], lines: [], heard: { unlocked: false, room: undefined } });
  });

  it('what was shown is remembered', () => {
    mixer.show(view({ place: 'cafe' }));
    mixer.unlock();
    expect(notebook.heard.room).toBe('cafe');
  });
});

describe('music and room', () => {
  beforeEach(() => {
    mixer.unlock();
    mixer.show(view());
  });

  it('rise from silence', () => {
    expect(stems().tension).toBe(0);
    clock.pass(1);
    const risen = stems().tension;
    expect(risen).toBeGreaterThan(0);
    clock.pass(3);
    expect(stems().tension).toBeGreaterThan(risen);
  });

  it('follow the mood within two seconds', () => {
    clock.pass(4);
    mixer.show(view({ mood: 'warm' }));
    clock.pass(0.9);
    expect(stems().tension).toBeGreaterThan(0.1);
    expect(stems().warm).toBeGreaterThan(0.1);
    clock.pass(1.1);
    expect(stems()).toMatchObject({ tension: 0, neutral: 0 });
  });

  it('are stiller for a weak feeling and for a quiet moment', () => {
    clock.pass(4);
    const full = stems().tension;
    mixer.show(view({ strength: 0 }));
    expect(stems().tension).toBeCloseTo(full * 0.6);
    mixer.show(view({ quiet: true }));
    clock.pass(1);
    expect(stems().tension).toBeCloseTo(full * 10 ** (-14 / 20));
  });

  it('step back six decibels while the customer talks, and return', async () => {
    clock.pass(4);
    const full = stems().tension;
    const said = mixer.say(line('So where is it?'));
    clock.pass(0.5);
    expect(stems().tension).toBeCloseTo(full * 10 ** (-6 / 20));
    notebook.finishLine();
    await said;
    clock.pass(2);
    expect(stems().tension).toBeCloseTo(full);
  });

  it('stay back when one line follows another', async () => {
    clock.pass(4);
    const full = stems().tension;
    const first = mixer.say(line('One.'));
    const second = mixer.say(line('Two.'));
    await first;
    clock.pass(1);
    expect(stems().tension).toBeLessThan(full * 0.6);
    notebook.finishLine();
    await second;
  });

  it('fade away when the talk is over, and end', () => {
    clock.pass(4);
    mixer.leave();
    clock.pass(0.6);
    expect(stems().tension).toBeGreaterThan(0);
    clock.pass(2);
    expect(stems().tension).toBe(0);
    expect(notebook.heard.room).toBeUndefined();
  });

  it('let the clock rest when nothing moves', () => {
    expect(clock.runs()).toBe(true);
    clock.pass(10);
    expect(clock.runs()).toBe(false);
    mixer.show(view({ mood: 'neutral' }));
    expect(clock.runs()).toBe(true);
  });

  it('take an unknown place for an office', () => {
    mixer.show(view({ place: 'moon' }));
    expect(notebook.heard.room).toBe('office');
  });
});

describe('volumes', () => {
  beforeEach(() => {
    mixer.unlock();
    mixer.show(view());
    clock.pass(4);
  });

  it('are separate', () => {
    mixer.setVolumes({ ...VOLUMES, music: 0 });
    expect(notebook.heard.now).toMatchObject({ stems: { tension: 0, neutral: 0, warm: 0 }, effects: 0.5 });
    expect(notebook.heard.now?.voice).toBeGreaterThan(0.5);
    mixer.cue('click');
    expect(notebook.cues).toEqual([['click', 0.5]]);
  });

  it('muted, nothing sounds and a voice stops at once', async () => {
    const said = mixer.say(line('And another thing:'));
    mixer.setVolumes({ ...VOLUMES, muted: true });
    await said;
    mixer.cue('ring');
    await mixer.say(line('Hello?'));
    expect(notebook.cues).toEqual([]);
    expect(notebook.lines).toHaveLength(1);
    expect(notebook.heard.now).toMatchObject({
      stems: { tension: 0, neutral: 0, warm: 0 },
      room: 0,
      voice: 0,
      effects: 0,
    });
  });
});

describe('captions', () => {
  let read: Caption[];
  beforeEach(() => {
    read = [];
    mixer.onCaption((caption) => read.push(caption));
  });

  it('come for every meaningful sound, muted or not, and for no click', async () => {
    mixer.setVolumes({ ...VOLUMES, muted: true });
    mixer.cue('ring');
    mixer.cue('click');
    mixer.show(view({ place: 'shop' }));
    mixer.show(view({ place: 'shop', mood: 'warm' }));
    mixer.show(view({ place: 'shop', mood: 'warm', strength: 0.2 }));
    await mixer.say(line('That is enough!', 0.7));
    expect(read).toEqual(['phoneRings', 'roomShop', 'musicTense', 'musicWarm', 'voiceSharp']);
  });

  it('come no more after one has stopped listening', () => {
    const stop = mixer.onCaption(() => read.push('lost'));
    stop();
    mixer.cue('error');
    expect(read).toEqual(['errorTone']);
  });
});

/** What every backend must keep; the one for browsers is held to it in a browser. */
describe.each<[string, () => Backend]>([
  ['silent', silentBackend],
  ['notebook', notebookBackend],
])('a %s backend', (_, open) => {
  it('keeps every promise when it is hushed, when another line follows, and when it is closed', async () => {
    const backend = open();
    backend.unlock();
    const first = backend.say(line('One.'), () => undefined);
    const second = backend.say(line('Two.'), () => undefined);
    await first;
    backend.hush();
    await second;
    const third = backend.say(line('Three.'), () => undefined);
    backend.close();
    await expect(third).resolves.toBeUndefined();
  });

  it('shuts the mouth at the end', async () => {
    const levels: number[] = [0];
    const backend = open();
    const said = backend.say(line('One.'), (level) => levels.push(level));
    backend.hush();
    await said;
    expect(levels.at(-1)).toBe(0);
  });
});
