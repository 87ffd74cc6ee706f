import { identity, type Identity } from './figure/identity.ts';

/** The customers. A new one is a few lines here; nothing else needs to change. */
export const PEOPLE: Readonly<Record<string, Identity>> = {
  amara: identity({
    age: 0.25,
    skin: '#8a5636',
    shadow: '#2a0d05',
    head: { temple: 94, jaw: 76, down: 136, up: 134 },
    eyes: { colour: '#2b160c', lashes: true },
    brows: { colour: '#1c1210', thickness: 8 },
    nose: { width: 20, length: 46 },
    mouth: { halfWidth: 31, lip: 9, colour: '#6d1f2a', tint: 0.5 },
    hair: { style: 'curls', colour: '#241815' },
    body: { shoulders: 146, waist: 112, neck: 40, arm: 56 },
    clothes: { style: 'cardigan', main: '#b5523b', second: '#f5e6c8' },
  }),
  mei: identity({
    age: 0.15,
    skin: '#f0c9a8',
    head: { temple: 92, jaw: 74, chin: 34, down: 134, up: 136 },
    eyes: { height: 0.92, slant: 4, lashes: true, monolid: true },
    brows: { colour: '#241a18', thickness: 7 },
    nose: { width: 14, length: 46 },
    mouth: { halfWidth: 27, colour: '#b23a48', tint: 0.5 },
    hair: { style: 'bob', colour: '#2a2023' },
    body: { shoulders: 136, waist: 100, neck: 36, arm: 52 },
    clothes: { style: 'blazer', main: '#2f5d8a', second: '#f2f4f7' },
  }),
  robert: identity({
    age: 0.9,
    skin: '#efc0a2',
    head: { temple: 98, jaw: 84, chin: 46, down: 140, up: 132 },
    eyes: { colour: '#4d7288' },
    brows: { colour: '#8d8783', thickness: 10 },
    nose: { width: 20, length: 52 },
    mouth: { y: 90, halfWidth: 31, lip: 5, tint: 0.28 },
    hair: { style: 'balding', colour: '#b9b4ae' },
    beard: 'moustache',
    glasses: { shape: 'square', colour: '#3b3836' },
    body: { shoulders: 162, waist: 140, neck: 50, arm: 63 },
    clothes: { style: 'shirt', main: '#7b8f4e', second: '#d9dcc4' },
  }),
  nadia: identity({
    age: 0.2,
    skin: '#d6a077',
    head: { temple: 90, jaw: 72, chin: 34, down: 134, up: 132 },
    eyes: { colour: '#3b2413', lashes: true },
    brows: { colour: '#2c1c14' },
    nose: { width: 16, length: 50 },
    mouth: { colour: '#9c3b3e' },
    hair: { style: 'hijab', colour: '#3f7f7a' },
    body: { shoulders: 140, waist: 106, neck: 38, arm: 54 },
    clothes: { style: 'tee', main: '#5b4a78', second: '#4b3d66' },
  }),
  kenji: identity({
    age: 0.2,
    skin: '#eabf97',
    head: { temple: 93, jaw: 78, chin: 40, down: 136, up: 132 },
    eyes: { colour: '#2e1b12', height: 0.88, slant: 3, monolid: true },
    brows: { colour: '#1f1a1a', thickness: 9 },
    mouth: { lip: 6, tint: 0.25 },
    hair: { style: 'sidepart', colour: '#26211f' },
    body: { shoulders: 154, waist: 116, neck: 46, arm: 60 },
    clothes: { style: 'hoodie', main: '#5c6b7a', second: '#e8ecef' },
  }),
  diego: identity({
    age: 0.3,
    skin: '#c98d62',
    head: { temple: 95, jaw: 82, chin: 44, down: 138, up: 132 },
    eyes: { colour: '#3a2313' },
    brows: { colour: '#1f1613', thickness: 10 },
    nose: { width: 19, length: 50 },
    mouth: { lip: 7, tint: 0.28 },
    hair: { style: 'crop', colour: '#231a17' },
    beard: 'full',
    body: { shoulders: 162, waist: 128, neck: 52, arm: 62 },
    clothes: { style: 'tee', main: '#c8882e', second: '#a86f1f', sleeves: 'short' },
  }),
  ruth: identity({
    age: 0.85,
    skin: '#f3cdb3',
    head: { temple: 92, jaw: 74, down: 134, up: 134 },
    eyes: { colour: '#5a6b4a' },
    brows: { colour: '#a39c96' },
    nose: { width: 16, length: 48 },
    mouth: { halfWidth: 27, colour: '#b5485a' },
    hair: { style: 'bun', colour: '#d2cdc7' },
    glasses: { shape: 'round', colour: '#8c5a3c' },
    earrings: '#e8d9a8',
    body: { shoulders: 138, waist: 112, neck: 38, arm: 54 },
    clothes: { style: 'turtleneck', main: '#7a4060', second: '#d8b4c6' },
  }),
};

/** The person of this key; for an unknown key always the same stand-in. */
export function personOf(key: string): Identity {
  const known = Object.hasOwn(PEOPLE, key) ? PEOPLE[key] : undefined;
  if (known !== undefined) return known;
  const all = Object.values(PEOPLE);
  const standIn = all[hashOf(key) % all.length];
  if (standIn === undefined) throw new Error('There is nobody in PEOPLE. Add at least one person.');
  return standIn;
}

export function hashOf(key: string): number {
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
