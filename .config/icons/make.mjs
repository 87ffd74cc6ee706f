/** Makes the icons of the installed page from our mark: `node .config/icons/make.mjs`, after changing src/app/mark.svg. */
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MARK = readFileSync(`${ROOT}src/app/mark.svg`, 'utf8');

/** Systems cut maskable icons to their own shape: square to the edges, with the sign well inside. */
const MASKABLE = MARK.replace('rx="10"', '')
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace('<rect width="32" height="32"', '<rect x="-5" y="-5" width="42" height="42"');

const ICONS = [
  { name: 'icon-192', svg: MARK, size: 192 },
  { name: 'icon-512', svg: MARK, size: 512 },
  { name: 'maskable-512', svg: MASKABLE, size: 512 },
  { name: 'touch-180', svg: MASKABLE, size: 180 },
];

for (const { name, svg, size } of ICONS)
  writeFileSync(
    `${ROOT}assets/icons/${name}.png`,
    new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  );
