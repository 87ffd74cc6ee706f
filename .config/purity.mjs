/** What "the rules are pure" means, in one place: the folders it holds for, and what is forbidden in them. */

/** Folders under src/ whose production files compute the same value on every machine, for ever. */
export const PURE_FOLDERS = ['scenario', 'engine', 'analysis', 'handbook', 'protocol'];

/** Names that bring in a clock, chance, a screen, a network or a locale. */
const IMPURE_GLOBALS = [
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['window', 'document', 'self', 'globalThis', 'console', 'process', 'Buffer', 'crypto', 'Intl'],
];

/** ECMAScript lets engines approximate these, so a replay could differ in the last bit between two machines. */
const APPROXIMATE_MATH = [
  ...['exp', 'expm1', 'log', 'log10', 'log1p', 'log2', 'pow', 'sqrt', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
];

/** Methods whose answer depends on the reader's language settings. */
const LOCALE_METHODS = ['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase'];

const EXPONENT_MESSAGE = 'Engines may approximate `**`; a replay would differ. Multiply whole numbers instead.';

/** ESLint rules for the production files of the pure folders. */
export const purityRules = {
  'no-restricted-globals': [
    'error',
    ...IMPURE_GLOBALS.map((name) => ({ name, message: 'The rules are pure: pass this in as a value.' })),
  ],
  'no-restricted-properties': [
    'error',
    {
      object: 'Math',
      property: 'random',
      message: 'The rules know no chance: draw from the seed in the state, or pass the number in.',
    },
    ...APPROXIMATE_MATH.map((property) => ({
      object: 'Math',
      property,
      message: 'Not bit-identical on every machine; a replay would differ. Use whole numbers or a table.',
    })),
    ...LOCALE_METHODS.map((property) => ({
      property,
      message: 'Depends on the machine’s language settings. Compare with < and >, and word things in the interface.',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'BinaryExpression[operator="**"]', message: EXPONENT_MESSAGE },
    { selector: 'AssignmentExpression[operator="**="]', message: EXPONENT_MESSAGE },
  ],
};
