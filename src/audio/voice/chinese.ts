import type { Coda, Consonant, Vowel } from './phones.table.ts';
import { hashOf } from './random.ts';
import type { Syllable, Tone } from './syllable.ts';

type Sound = readonly [onset: Consonant, vowel: Vowel, coda: Coda, tone: Tone];

/** The characters one hears most, in simplified and traditional form, as they really sound. */
const COMMON: readonly (readonly [characters: string, ...Sound])[] = [
  ['的得地', 'd', 'ə', 'open', 0],
  ['了', 'l', 'ə', 'open', 0],
  ['着著', 'ch', 'ə', 'open', 0],
  ['吗嗎嘛', 'm', 'a', 'open', 0],
  ['呢', 'n', 'ə', 'open', 0],
  ['吧', 'b', 'a', 'open', 0],
  ['啊', 'none', 'a', 'open', 0],
  ['们們', 'm', 'ə', 'nasal', 0],
  ['个個', 'g', 'ə', 'open', 4],
  ['我', 'w', 'o', 'open', 3],
  ['你妳', 'n', 'i', 'open', 3],
  ['您', 'n', 'i', 'nasal', 2],
  ['他她它', 't', 'a', 'open', 1],
  ['是事', 'sh', 'ə', 'open', 4],
  ['不', 'b', 'u', 'open', 4],
  ['没沒', 'm', 'ei', 'open', 2],
  ['有', 'y', 'ou', 'open', 3],
  ['在', 'ch', 'ai', 'open', 4],
  ['这這', 'ch', 'ə', 'open', 4],
  ['那', 'n', 'a', 'open', 4],
  ['什', 'sh', 'ə', 'nasal', 2],
  ['么麼', 'm', 'ə', 'open', 0],
  ['怎', 'z', 'ə', 'nasal', 3],
  ['一', 'y', 'i', 'open', 1],
  ['天', 't', 'e', 'nasal', 1],
  ['说說', 'sh', 'o', 'open', 1],
  ['要', 'y', 'ao', 'open', 4],
  ['会會', 'h', 'ei', 'open', 4],
  ['到', 'd', 'ao', 'open', 4],
  ['好', 'h', 'ao', 'open', 3],
  ['都', 'd', 'ou', 'open', 1],
  ['就', 'ch', 'ou', 'open', 4],
  ['也', 'y', 'e', 'open', 3],
  ['很', 'h', 'ə', 'nasal', 3],
  ['还還', 'h', 'ai', 'open', 2],
  ['给給', 'g', 'ei', 'open', 3],
  ['来來', 'l', 'ai', 'open', 2],
  ['去', 'ch', 'ü', 'open', 4],
  ['上', 'sh', 'a', 'nasal', 4],
  ['人', 'r', 'ə', 'nasal', 2],
  ['能', 'n', 'ə', 'nasal', 2],
  ['可', 'k', 'ə', 'open', 3],
  ['以', 'y', 'i', 'open', 3],
  ['谢謝', 'sh', 'e', 'open', 4],
  ['请請', 'ch', 'i', 'nasal', 3],
  ['问問', 'w', 'ə', 'nasal', 4],
  ['打', 'd', 'a', 'open', 3],
  ['电電', 'd', 'e', 'nasal', 4],
  ['话話', 'h', 'a', 'open', 4],
  ['时時', 'sh', 'ə', 'open', 2],
  ['候', 'h', 'ou', 'open', 4],
];

const KNOWN = new Map<string, Sound>(
  COMMON.flatMap(([characters, ...sound]) => Array.from(characters).map((character) => [character, sound] as const)),
);

/** Ways in which a syllable of Mandarin can begin and end; any other character gets one of each, always the same. */
const BEGINNINGS = ['b', 'p', 'm', 'f', 'd', 't', 'n', 'l', 'g', 'k', 'h', 'ch', 'sh', 's', 'ch', 'sh', 'r', 'y', 'w'];
const ENDINGS: readonly (readonly [Vowel, Coda])[] = [
  ['a', 'open'],
  ['o', 'open'],
  ['ə', 'open'],
  ['i', 'open'],
  ['u', 'open'],
  ['ai', 'open'],
  ['ei', 'open'],
  ['ao', 'open'],
  ['ou', 'open'],
  ['a', 'nasal'],
  ['ə', 'nasal'],
  ['i', 'nasal'],
  ['o', 'nasal'],
  ['e', 'nasal'],
];
const TONES: readonly Tone[] = [1, 2, 3, 4, 4, 1, 2, 4];

/** One character is one syllable. */
export function characterSyllable(character: string, shout: number): Syllable {
  const [onset, vowel, coda, tone] = KNOWN.get(character) ?? soundFor(character);
  return { kind: 'syllable', onset, vowel, coda, tone, stress: tone === 0 ? 0 : 0.5, shout };
}

function soundFor(character: string): Sound {
  const hash = hashOf(character);
  const onset = (BEGINNINGS[hash % BEGINNINGS.length] ?? 'd') as Consonant; // BEGINNINGS holds nothing else
  const [vowel, coda] = ENDINGS[(hash >>> 8) % ENDINGS.length] ?? ['a', 'open'];
  return [onset, vowel, coda, TONES[(hash >>> 16) % TONES.length] ?? 4];
}
