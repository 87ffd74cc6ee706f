import { resolve } from 'node:path';
import { resume, ResumeError, type Session } from '../../engine/index.ts';
import { isReadable, readJson } from '../../scenario/json.ts';
import { formatProblem } from '../../scenario/problem.ts';
import { fieldsOf, textOf } from '../../scenario/raw.ts';
import { readText } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { speechOf } from '../speech.ts';
import { talk } from '../talk/talk.ts';
import { EXIT, paintFor, Stop, type Terminal } from '../terminal.ts';
import { loadTold } from '../told.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';
import { show, SHOWING } from './play.ts';

export const replay: Command = {
  shape: {
    name: 'replay',
    does: 'Shows a call that was kept in a file, or goes on with it.',
    operands: { text: 'FILE', min: 1, max: 1 },
    options: {
      continue: { does: 'Go on from where it was left.' },
      scenario: { value: 'PATH', does: 'Where its scenario is, when it did not come with Attune.' },
      ...SHOWING,
    },
    help: [
      'FILE is a call kept with "save FILE" while playing. It is played again, move by move, and must come to the same: when the rules, the revision of the scenario, or the outcome differ, this is said and the command ends with 1.',
    ],
    examples: [`${PROGRAM} replay my-call.json`, `${PROGRAM} replay my-call.json --continue`],
  },
  async run(given, terminal) {
    const [file = ''] = given.operands;
    const saved = savedIn(file, terminal);
    const scenario = given.value('scenario') ?? textOf(fieldsOf(saved).scenario);
    if (scenario === undefined)
      throw new Stop('not-a-run', `${file}: This is not a saved run: it does not say which scenario it belongs to.`);
    const told = loadTold(scenario, languageIn(given), terminal);
    const session = resumed(() => resume(told.played, saved), file);
    if (!given.has('continue')) {
      show(session, told, { asJson: given.has('json'), terminal });
      return EXIT.fine;
    }
    const paint = paintFor(terminal);
    const look = { speech: speechOf(told), worded: told.worded, paint };
    await talk(session, look, terminal, { numbers: false, scenario: given.value('scenario') });
    return EXIT.fine;
  },
};

function savedIn(file: string, { folder }: Terminal): unknown {
  const reading = readText(resolve(folder, file));
  if (reading.text === undefined)
    throw new Stop(reading.why.code, `${file}: ${reading.why.message} ${reading.why.remedy}`);
  const json = readJson(file, reading.text);
  const [problem] = json.problems;
  if (isReadable(json) && problem?.severity !== 'error') return json.value;
  throw new Stop('not-json', problem ? formatProblem(problem) : `${file} is not JSON.`);
}

function resumed(bringBack: () => Session, file: string): Session {
  try {
    return bringBack();
  } catch (error) {
    if (error instanceof ResumeError) throw new Stop('cannot-resume', `${file}: ${error.message}`);
    throw error;
  }
}
