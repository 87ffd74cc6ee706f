import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aScenarioFile } from '../testing/scenarios.ts';
import { folderWith } from './listening.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const main = fileURLToPath(new URL('main.ts', import.meta.url));
const node = `'${process.execPath}' --import tsx '${main}'`;

/** The real program in a real shell: starting it takes a second, so everything else is tested inside this process. */
function shell(command: string, scenario: string) {
  const env = { ...process.env, SCENARIO: scenario };
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd: ROOT, env, encoding: 'utf8' });
  return { stdout, stderr, status };
}

it('reads moves from a pipe, prints JSON without colours, and ends with its exit code', () => {
  using disk = folderWith({ 'a.json': aScenarioFile() });
  const file = `${disk.folder}/a.json`;
  const played = shell(`echo '["wait"]' | ${node} play "$SCENARIO" --moves - --json`, file);
  expect(played).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(played.stdout)).toMatchObject({ scenario: 'late-parcel', ending: null });
  expect(shell(`echo '["close"]' | ${node} play "$SCENARIO" --moves -`, file)).toMatchObject({ status: 1, stdout: '' });
});

it('is not upset when its reader stops early', () => {
  using disk = folderWith({ 'a.json': aScenarioFile() });
  const { stdout, stderr } = shell(
    `${node} play "$SCENARIO" --numbers < /dev/null | head -c 20`,
    `${disk.folder}/a.json`,
  );
  expect([stdout.length, stderr]).toEqual([20, '']);
});
