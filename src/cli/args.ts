import { plain } from '../scenario/phrase.ts';
import { parseArgs } from 'node:util';
import { closest, didYouMean } from '../scenario/guess.ts';
import { WrongUsage } from './terminal.ts';

/** An option of a command. With `value` it takes one, which is called so in the help. */
export interface Option {
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly does: string;
}

/** What a command takes, and how its help describes it. */
export interface Shape {
  readonly name: string;
  /** One line for the list of commands. */
  readonly does: string;
  /** How its operands are written, such as `SCENARIO`, and how many there may be. */
  readonly operands: { readonly text: string; readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  /** Paragraphs of its help, in plain words. */
  readonly help: readonly string[];
  readonly examples: readonly string[];
}

/** A command line that fits the shape of its command. */
export interface Given {
  readonly operands: readonly string[];
  readonly has: (option: string) => boolean;
  readonly value: (option: string) => string | undefined;
}

/**
 * Reads the words after the command's name.
 * @throws {WrongUsage} saying which word is wrong and what was probably meant
 */
export function readArgs(words: readonly string[], shape: Shape): Given {
  const options = Object.fromEntries(
    Object.entries(shape.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true });
  const operands: string[] = [];
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    else if (token.kind === 'option') given.set(token.name, optionValue(token, shape));
  }
  const { min, max, text } = shape.operands;
  if (operands.length < min) throw new WrongUsage(`"${shape.name}" needs ${text}.`);
  if (operands.length > max)
    throw new WrongUsage(`"${shape.name}" does not know what to do with ${quotedWords(operands.slice(max))}.`);
  return { operands, has: (option) => given.has(option), value: (option) => given.get(option) };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function optionValue({ name, rawName, value }: OptionToken, shape: Shape): string {
  const option = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined;
  if (!option) throw new WrongUsage(`"${shape.name}" has no option ${rawName}. ${meantOption(name, shape)}`);
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUsage(`${rawName} takes no value; it was given "${value}".`);
    return '';
  }
  if (value === undefined || value === '' || /^-./.test(value))
    throw new WrongUsage(`${rawName} needs a value: ${rawName} ${option.value}.`);
  if (option.choices && !option.choices.includes(value))
    throw new WrongUsage(`${rawName} cannot be "${value}". ${plain(didYouMean(value, option.choices))}`);
  return value;
}

function meantOption(name: string, shape: Shape): string {
  const names = [...Object.keys(shape.options), 'help'];
  const meant = closest(name, names);
  return meant === undefined ? `It has ${names.map((one) => `--${one}`).join(', ')}.` : `Did you mean --${meant}?`;
}

const quotedWords = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' ');

/**
 * The whole number given to an option; undefined when it was left out.
 * @throws {WrongUsage} when it is something else
 */
export function wholeNumber(
  given: Given,
  option: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const text = given.value(option);
  if (text === undefined) return undefined;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (number >= min && number <= max) return number;
  throw new WrongUsage(`--${option} cannot be "${text}": it is a whole number from ${min} to ${max}.`);
}
