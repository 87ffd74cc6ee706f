import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { Problem } from '../http/problem.ts';

/** Fewer guesses than a patient attacker makes online in a year. */
const LEAST_SCORE = 2;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The lists of words weigh two megabytes; they are read when somebody first chooses a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
}

/**
 * Refuses passwords that anybody would try first: common ones, runs over the keyboard, repeats, and the person's own words.
 * @param own e-mail address, nickname and the like
 * @throws Problem `password-guessable`
 */
export async function refuseGuessable(password: string, own: readonly string[]): Promise<void> {
  estimator ??= load();
  const words = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((text) => text.length > 2);
  const { score } = (await estimator).check(password, ['attune', ...words]);
  if (score < LEAST_SCORE)
    throw new Problem(
      'password-guessable',
      'Use a longer one, such as four words that have nothing to do with each other.',
    );
}
