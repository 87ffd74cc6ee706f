/**
 * `npm test`: everything that must hold, in one command. `npm test -- lint unit` runs only those steps.
 * Every step runs even when an earlier one failed. The last line is always `N passed, N failed`.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, capture } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

const report = (name) => join(ROOT, '.cache', `${name}.json`);

/** `counts` names the report whose tests are counted one by one; `alone` steps share the machine with no other. */
const STEPS = [
  { name: 'build', does: 'builds dist/', run: () => node('.config/run/build.mjs') },
  { name: 'unit', does: 'unit and property tests', counts: vitestCounts, run: vitest },
  {
    name: 'lint',
    does: 'ESLint',
    run: () => capture('eslint', ['-c', '.config/eslint.config.mjs', '.', '--max-warnings=0']),
  },
  {
    name: 'lock',
    does: 'package-lock.json installs as it is',
    run: () => capture('npm', ['ci', '--dry-run', '--offline', '--loglevel=error']),
  },
  { name: 'types', does: 'types of everything', run: () => capture('tsc', []) },
  {
    name: 'rules',
    does: 'types of the rules, without DOM and Node',
    run: () => capture('tsc', ['-p', '.config/tsconfig.rules.json']),
  },
  { name: 'arrows', does: 'who may import whom', run: () => node('.config/run/arrows.mjs') },
  { name: 'dead', does: 'files, exports and packages nobody uses', run: () => capture('knip', ['--no-progress']) },
  { name: 'format', does: 'Prettier', run: () => node('.config/run/format.mjs', '--check') },
  {
    name: 'scenarios',
    does: 'every scenario is sound',
    when: 'src/cli/main.ts',
    run: () => node('.config/run/check-scenarios.mjs'),
  },
  { name: 'size', does: 'weight of the pages', after: 'build', run: () => node('.config/run/size.mjs') },
  {
    name: 'browser',
    does: 'journeys in a browser',
    after: 'build',
    alone: true,
    counts: playwrightCounts,
    run: playwright,
  },
];

function node(...args) {
  return capture('node', args);
}

function vitest() {
  rmSync(report('unit'), { force: true });
  return capture('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`]);
}

function playwright() {
  rmSync(report('e2e'), { force: true });
  return capture('playwright', ['test', '-c', 'e2e']);
}

function vitestCounts() {
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report('unit'), 'utf8'));
  return { passed, failed };
}

function playwrightCounts() {
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report('e2e'), 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky };
}

/** What a finished step adds to the total: its tests, or one for itself. A step that fails always counts as failed. */
function countsOf(step, code) {
  let counted = { passed: 0, failed: 0 };
  if (step.counts) {
    try {
      counted = step.counts();
    } catch {
      return { passed: 0, failed: 1 };
    }
    if (counted.failed > 0) return counted;
  }
  if (code !== 0) return { ...counted, failed: 1 };
  return step.counts ? counted : { passed: 1, failed: 0 };
}

async function perform(step) {
  const began = Date.now();
  const { code, output } = await step.run();
  const { passed, failed } = countsOf(step, code);
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(8);
  const tests = step.counts ? `  ${passed + failed} tests` : '';
  if (failed > 0) console.log(`\n${'─'.repeat(20)} ${step.name} failed ${'─'.repeat(20)}\n${output.trim()}\n`);
  console.log(`${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(10)} ${seconds}  ${step.does}${tests}`);
  return { passed, failed };
}

/** Runs two steps at a time, keeps the order that `after` asks for, and leaves the steps that want the machine to the end. */
async function performAll(steps) {
  const total = { passed: 0, failed: 0 };
  const done = new Set();
  const waiting = steps.filter((step) => !step.alone);
  const isReady = ({ after }) => !after || done.has(after);

  const work = async (step) => {
    const { passed, failed } = await perform(step);
    total.passed += passed;
    total.failed += failed;
    done.add(step.name);
  };
  const worker = async () => {
    for (;;) {
      const index = waiting.findIndex(isReady);
      if (index < 0) return;
      await work(waiting.splice(index, 1)[0]);
    }
  };
  await Promise.all([worker(), worker()]);
  for (const step of [...waiting, ...steps.filter(({ alone }) => alone)]) await work(step);
  return total;
}

function chosen(wanted) {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(`There is no step "${unknown.join('", "')}". Steps: ${STEPS.map(({ name }) => name).join(' ')}.`);
  }
  const needed = STEPS.filter(({ name }) => wanted.includes(name)).map(({ after }) => after);
  const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name) || needed.includes(name));
  return steps.filter(({ when }) => !when || existsSync(join(ROOT, when)));
}

async function main() {
  const steps = chosen(process.argv.slice(2));
  await setup();
  const { passed, failed } = await performAll(steps);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main().catch(stopWith);
