import { describe, expect, it } from 'vitest';
import { PEOPLE, portraitSvg } from './portrait.ts';

describe('a portrait', () => {
  it('is one SVG document, hidden from screen readers unless it has a label', () => {
    expect(portraitSvg('mei', 'hopeful')).toMatch(/^<svg [^>]*aria-hidden="true">.*<\/svg>$/s);
    expect(portraitSvg('mei', 'hopeful', { label: 'Mei, "hopeful"' })).toContain(
      'role="img" aria-label="Mei, &#34;hopeful&#34;"',
    );
  });

  it('shows the same stand-in for the same unknown person', () => {
    const stranger = portraitSvg('nobody-we-know', 'neutral', { idPrefix: 'x' });
    expect(portraitSvg('nobody-we-know', 'neutral', { idPrefix: 'x' })).toBe(stranger);
    const known = Object.keys(PEOPLE).map((key) => portraitSvg(key, 'neutral', { idPrefix: 'x' }));
    expect(known).toContain(stranger);
  });

  it('takes no person from the prototype of objects', () => {
    expect(() => portraitSvg('constructor', 'neutral')).not.toThrow();
    expect(() => portraitSvg('', 'neutral')).not.toThrow();
  });

  it('blends faces as the stage does', () => {
    const half = portraitSvg('mei', { from: 'worried', to: 'reassured', blend: 0.5 }, { idPrefix: 'x', pose: 'rest' });
    expect(half).not.toBe(portraitSvg('mei', 'worried', { idPrefix: 'x', pose: 'rest' }));
    expect(half).not.toBe(portraitSvg('mei', 'reassured', { idPrefix: 'x', pose: 'rest' }));
  });
});
