import { resolve } from 'node:path';
import { RULES_VERSION } from '../../engine/index.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import { judge } from '../../protocol/judge.ts';
import { RANKED } from '../../protocol/ranked.ts';
import { RunRecord } from '../../protocol/run.ts';
import { parseScenario } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { readText } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import { loadTold } from '../told.ts';
import type { Command } from './command.ts';

/** Longest answer that is read, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 20_000;

export const verify: Command = {
  shape: {
    name: 'verify',
    does: 'Plays a run from a board again, and says whether its score is right.',
    operands: { text: 'URL-or-FILE', min: 1, max: 1 },
    options: { scenario: { value: 'PATH', does: 'Where its scenario is, instead of asking the server for it.' } },
    help: [
      'URL is the address of a run on a server, such as https://attune.example.com/api/runs/ID; FILE is what such an address gave. The scenario is fetched from the same server, or looked for among those that come with Attune, and must be the very one that was played.',
      'Nothing that the server worked out is believed: the moves are played here, by the same rules. Ends with 1 when anything differs.',
    ],
    examples: [`${PROGRAM} verify https://attune.example.com/api/runs/0195f2a0-0000-7000-8000-000000000000`],
  },
  async run(given, terminal) {
    const [from = ''] = given.operands;
    const isAddress = /^https?:\/\//.test(from);
    const record = recordFrom(isAddress ? await fetched(from) : jsonIn(from, terminal), from);
    if (record.rules !== RULES_VERSION)
      throw new Stop(
        'other-rules',
        `This run was played by rules ${record.rules}; here are rules ${RULES_VERSION}. Use the version of Attune that has those.`,
      );
    const path = given.value('scenario');
    const scenario =
      path === undefined && isAddress
        ? await scenarioAt(new URL(record.scenarioAt, from))
        : loadTold(path ?? record.scenario, undefined, terminal).played;
    const differs = differences(record, scenario);
    terminal.out(
      differs.length === 0
        ? `Right: ${record.moves.length} moves of "${record.scenario}" come to ${record.scores.overall} points (${RANKED.slice(
            1,
          )
            .map((ranked) => `${ranked} ${record.scores[ranked]}`)
            .join(', ')}).\n`
        : `${differs.join('\n')}\n`,
    );
    return differs.length === 0 ? EXIT.fine : EXIT.problems;
  },
};

function differences(record: RunRecord, scenario: Scenario): readonly string[] {
  const hash = contentHash(scenario);
  if (hash !== record.hash)
    return [
      `Another scenario was played: its hash is ${record.hash}, that of this one is ${hash}. Give the right one with --scenario.`,
    ];
  const judged = judge(scenario, record.range, record);
  if ('problem' in judged) return [`This is no finished run. ${judged.detail}`];
  return RANKED.flatMap((ranked) => [
    ...(judged.scores[ranked] === record.scores[ranked]
      ? []
      : [`${ranked}: the moves come to ${judged.scores[ranked]} points, not ${record.scores[ranked]}.`]),
    ...(judged.tenths[ranked] === record.tenths[ranked]
      ? []
      : [`${ranked}: on the board that is ${judged.tenths[ranked]} tenths, not ${record.tenths[ranked]}.`]),
  ]);
}

function recordFrom(value: unknown, from: string): RunRecord {
  const read = RunRecord.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Stop(
    'not-a-record',
    `${from} is not the record of a run: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}

function jsonIn(file: string, { folder }: Terminal): unknown {
  const reading = readText(resolve(folder, file));
  if (reading.text === undefined)
    throw new Stop(reading.why.code, `${file}: ${reading.why.message} ${reading.why.remedy}`);
  return parsed(reading.text, file);
}

async function scenarioAt(address: URL): Promise<Scenario> {
  const revision = await fetched(address.href);
  const content =
    typeof revision === 'object' && revision !== null && 'scenario' in revision ? revision.scenario : undefined;
  const { scenario, problems } = parseScenario(address.href, JSON.stringify(content ?? null));
  if (scenario) return scenario;
  throw new Stop('unsound-scenario', `${address.href}: ${problems[0]?.message ?? 'There is no scenario in it.'}`);
}

async function fetched(address: string): Promise<unknown> {
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'application/json' },
    });
    text = await limited(answer);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop('no-answer', `${address} does not answer. Check the address, and whether the server runs.`);
  }
  if (answer.ok) return parsed(text, address);
  throw new Stop(
    'refused',
    `${address} answers ${answer.status}. The run may have left the board, or the address is not that of a run.`,
  );
}

async function limited({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > MOST_BYTES)
      throw new Stop('too-large', `The answer is longer than ${MOST_BYTES} bytes: that is no run.`);
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Stop('not-json', `${from} is not JSON.`);
  }
}
