/** Starting other programs, with Node's own modules only. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of this project's `node_modules/.bin`, or Node itself, from the top of the repository. */
export function start(command, args, { env = {}, stdio = 'inherit' } = {}) {
  const paths = [`${ROOT}node_modules/.bin`, process.env.PATH];
  const path = paths.join(process.platform === 'win32' ? ';' : ':');
  return spawn(command === 'node' ? process.execPath : command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: path, ...env },
    stdio,
    shell: process.platform === 'win32' && command !== 'node',
  });
}

/** Runs a program with its output on screen; resolves to its exit code. */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', reject).on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** Runs a program silently; resolves to its exit code and everything it printed, in order. */
export function capture(command, args, options) {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}`, stdout }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}
