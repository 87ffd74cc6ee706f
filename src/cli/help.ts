import type { Option, Shape } from './args.ts';

/** How every command line begins. */
export const PROGRAM = 'npm run attune --';

/** Help for all commands. */
export const overview = (
  shapes: readonly Shape[],
): string => `Attune, the command line: check, analyse, play and start scenarios.

${PROGRAM} <command> [options]

${table(shapes.map(({ name, does }) => [name, does]))}

${PROGRAM} <command> --help says more about one of them.
Ends with 0 when all is well, 1 when problems were found, 2 when the command line was not understood.
`;

/** Help for one command. */
export function helpFor(shape: Shape): string {
  const options: Readonly<Record<string, Option>> = { ...shape.options, help: { does: 'Show this help.' } };
  const rows = Object.entries(options).map(([name, option]) => [
    `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    option.does,
  ]);
  const { text } = shape.operands;
  return `${shape.does}

${PROGRAM} ${shape.name}${text === '' ? '' : ` ${text}`} [options]

${shape.help.join('\n\n')}

${table(rows)}

${shape.examples.length === 1 ? 'For example' : 'Examples'}
${shape.examples.map((example) => `  ${example}`).join('\n')}
`;
}

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`).join('\n');
}
