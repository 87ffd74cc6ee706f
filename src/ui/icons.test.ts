import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ICONS, type IconName } from './icons.data.ts';

const require = createRequire(import.meta.url);
const LUCIDE = dirname(require.resolve('lucide-static/package.json'));

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.trim().replace(/\s+/g, ' '),
    ]),
  );

it.each(Object.keys(ICONS) as IconName[])('the icon "%s" is as Lucide draws it', (name) => {
  const svg = readFileSync(join(LUCIDE, 'icons', `${name}.svg`), 'utf8');
  const shapes = [...svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1).matchAll(/<(\w+)\s([^>]*?)\/>/g)];
  expect(ICONS[name]).toEqual(shapes.map(([, tag, attributes = '']) => [tag, attributesOf(attributes)]));
});
