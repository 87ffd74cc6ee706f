import type { Unphrased } from '../../scenario/problem.ts';
import { checkAll } from '../check/check.ts';
import { fixAll } from '../check/fix.ts';
import { countOf, type Checked, type Problem } from '../check/problem.ts';
import { SHIPPED } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { EXIT, paintFor, type Paint } from '../terminal.ts';
import type { Command } from './command.ts';
import { languageIn, PROBLEM_LANGUAGE } from './language.ts';

export const check: Command = {
  shape: {
    name: 'check',
    does: 'Says everything that is wrong with scenarios, and what to do about it.',
    operands: { text: '[FILES...]', min: 0, max: Infinity },
    options: {
      complete: { does: 'Lines that are not translated yet are errors, too.' },
      lang: PROBLEM_LANGUAGE,
      fix: { does: 'Mend what can be mended in one way only, then check again.' },
      json: {
        does: 'Print one JSON object: {files: [{file, problems}], errors, warnings}; with --fix also how many were mended, by file.',
      },
    },
    help: [
      'FILES are scenario files, folders of a scenario, folders of such folders, or the names of scenarios that come with Attune. Without FILES all of these are checked.',
      'What is checked: the form of the files, and what can happen in the talk: what is never reached, never said or never solved, where it is stuck or goes round. "explain CODE" says more about a problem.',
      'A scenario is checked together with what lies beside it: its translations (text.*.json) and its playthroughs (playthroughs.json), which are really played. Ends with 1 when there is an error; warnings alone do not count.',
      'With --fix, names of fields and ids of translated lines that are off by one letter are corrected, and translated lines without a source are taken out. Everything else in the files stays as it is.',
    ],
    examples: [`${PROGRAM} check scenarios/late-parcel`, `${PROGRAM} check --lang zh-Hans`],
  },
  run(given, terminal) {
    const paths = given.operands.length > 0 ? given.operands : [SHIPPED];
    const options = { folder: terminal.folder, complete: given.has('complete'), language: languageIn(given) ?? 'en' };
    const found = checkAll(paths, options);
    const fixed = given.has('fix') ? fixAll(found, terminal.folder) : undefined;
    const files = fixed === undefined || fixed.size === 0 ? found : checkAll(paths, options);
    const errors = countOf(files, 'error');
    const warnings = countOf(files, 'warning');
    terminal.out(
      given.has('json')
        ? `${JSON.stringify({ files, errors, warnings, ...(fixed && { mended: Object.fromEntries(fixed) }) }, undefined, 2)}\n`
        : mendedLines(fixed) + report(files, { errors, warnings }, paintFor(terminal)),
    );
    return errors > 0 ? EXIT.problems : EXIT.fine;
  },
};

const mendedLines = (fixed: ReadonlyMap<string, number> = new Map()): string =>
  [...fixed].map(([file, count]) => `${file}: ${counted(count, 'problem')} mended.\n`).join('');

function report(files: readonly Checked[], { errors, warnings }: Counts, paint: Paint): string {
  const lines = files.flatMap(({ problems }) => problems.map((problem) => line(problem, paint)));
  const looked = counted(files.length, 'file');
  const summary =
    errors + warnings === 0
      ? paint('green', `${looked} checked, nothing wrong.`)
      : paint(
          errors > 0 ? 'red' : 'yellow',
          `${looked} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
        );
  return [...lines, ...(lines.length > 0 ? [''] : []), summary, ''].join('\n');
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

const line = ({ file, line: row, column, severity, code, message, remedy }: Unphrased<Problem>, paint: Paint): string =>
  [
    paint('bold', `${file}:${row}:${column}`),
    paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(7)),
    paint('dim', code),
    `${message} — ${remedy}`,
  ].join('  ');

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
