/** Checks the arrows of the architecture, and that the check really read every file. */
import { readdirSync } from 'node:fs';
import { relative, join } from 'node:path';
import { ROOT } from './shell.mjs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import ruleSet, { MAY_IMPORT } from '../dependency-cruiser.mjs';

const { forbidden, options } = ruleSet;
const { output } = await cruise(
  ['src', 'e2e'],
  { ...options, ruleSet: { forbidden }, validate: true },
  {},
  { tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')) },
);

const read = new Set(output.modules.filter(({ couldNotResolve }) => !couldNotResolve).map(({ source }) => source));
const unread = sources().filter((file) => !read.has(file));
const { violations, totalDependenciesCruised: arrows } = output.summary;

for (const { rule, from, to, cycle } of violations) {
  const path = cycle
    ? [from, ...cycle.map(({ name }) => name)].join(' → ')
    : `${from}${to && to !== from ? ` → ${to}` : ''}`;
  console.log(`✗ ${rule.name}\n  ${path}\n  ${forbidden.find(({ name }) => name === rule.name)?.comment ?? ''}\n`);
}
if (unread.length > 0) {
  console.log(`✗ These files were not read, so their arrows are unknown:\n  ${unread.join('\n  ')}`);
}
const strangers = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !(entry.name in MAY_IMPORT))
  .map(({ name }) => name);
for (const name of strangers) {
  console.log(`✗ src/${name} has no arrows yet. Give it some in MAY_IMPORT of .config/dependency-cruiser.mjs first.`);
}
if (read.size > 20 && arrows < read.size / 2) {
  console.log(`✗ Only ${arrows} arrows between ${read.size} files: the reader does not understand the language.`);
  process.exitCode = 1;
}
console.log(`${read.size} modules, ${arrows} arrows, ${violations.length} forbidden.`);
if (violations.length > 0 || unread.length > 0 || strangers.length > 0 || read.size === 0) process.exitCode = 1;

/** Every TypeScript file that must have been read. */
function sources() {
  return ['src', 'e2e'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
}
