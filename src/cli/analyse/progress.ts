import type { Progress } from '../../analysis/fairness/index.ts';
import type { Terminal } from '../terminal.ts';

const WIDTH = 30;
const DOING: Readonly<Record<Progress['part'], string>> = {
  states: 'looking for every state',
  search: 'looking for the best and worst',
  players: 'letting players play',
  choices: 'judging the choices',
};

/** A line that grows while a long work goes on, for a person at a screen; nothing anywhere else. */
export interface Bar {
  readonly tell: (progress: Progress) => void;
  /** Wipes the line away. */
  readonly clear: () => void;
}

export function barOn({ screen }: Pick<Terminal, 'screen'>, title: string): Bar {
  let line = '';
  const write = (next: string): void => {
    if (next === line) return;
    line = next;
    screen?.write(`\r\u001b[K${next}`);
  };
  return {
    tell({ part, done, of }) {
      const share = of === 0 ? 1 : Math.min(1, done / of);
      const full = Math.round(share * WIDTH);
      write(`${title} [${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${DOING[part]}`);
    },
    clear: () => {
      write('');
    },
  };
}
