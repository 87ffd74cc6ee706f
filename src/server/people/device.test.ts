import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  [LINUX, 'Chrome on Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Windows'],
  ['curl/8.5.0', 'Browser on unknown system'],
  [undefined, 'Browser on unknown system'],
])('%j is a device in a few words: %s', (agent, words) => {
  expect(deviceOf(agent)).toBe(words);
  expect(deviceOf(words), 'and stays it when the session is copied').toBe(words);
});
