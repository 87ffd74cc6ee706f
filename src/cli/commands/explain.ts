import { didYouMean } from '../../scenario/guess.ts';
import { plain } from '../../scenario/phrase.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { PROGRAM } from '../help.ts';
import { ALL_PROBLEMS, pageOf, titleOf } from '../pages.ts';
import { EXIT, paintFor, Stop, type Paint } from '../terminal.ts';
import type { Command } from './command.ts';
import { languageIn, PROBLEM_LANGUAGE } from './language.ts';

export const explain: Command = {
  shape: {
    name: 'explain',
    does: 'Explains a problem that check or analyse has found: what it means, and what to do about it.',
    operands: { text: '[CODE]', min: 0, max: 1 },
    options: { lang: PROBLEM_LANGUAGE },
    help: [
      'CODE is the word that stands before the message, such as dead-end. Without CODE all of them are listed.',
      'Examples are laid over the smallest complete scenario in scenarios/README.md.',
    ],
    examples: [`${PROGRAM} explain dead-end`, `${PROGRAM} explain dead-end --lang zh-Hant`],
  },
  run(given, terminal) {
    const [code] = given.operands;
    const paint = paintFor(terminal);
    const language = languageIn(given) ?? 'en';
    if (code === undefined) terminal.out(list(language, paint));
    else if (!Object.hasOwn(ALL_PROBLEMS, code))
      throw new Stop(
        'unknown-code',
        `There is no problem "${code}". ${plain(didYouMean(code, Object.keys(ALL_PROBLEMS)))}`,
      );
    else terminal.out(page(pageOf(code, language), paint));
    return EXIT.fine;
  },
};

function list(language: Language, paint: Paint): string {
  const codes = Object.entries(ALL_PROBLEMS);
  const width = Math.max(...codes.map(([code]) => code.length));
  const rows = codes.map(
    ([code, { severity }]) =>
      `${paint('bold', code.padEnd(width))}  ${titleOf(code, language)}${severity === 'warning' ? paint('dim', ' (warning)') : ''}`,
  );
  return [...rows, '', `${PROGRAM} explain CODE says more about one of them.`, ''].join('\n');
}

/** The page as a terminal shows it: headings stand out, and the marks of Markdown are gone. */
const page = (text: string, paint: Paint): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .map((line) => (line.startsWith('#') ? paint('bold', line.replace(/^#+ /, '')) : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
