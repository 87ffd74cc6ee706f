import { EMOTIONS } from '../scenario/vocabulary.ts';
import { change, mark, react, type Ledger } from './ledger.ts';
import { PROMISE, SOLVED } from './numbers.ts';
import type { Due } from './state.ts';

const KEPT = {
  rule: 'P1',
  source: 'near: SQM on call-backs kept; course notes on calling back; size ours',
};
const BROKEN = {
  rule: 'P2',
  source: 'Basso & Pizzutti 2016 (double deviation); course notes on promises; size ours',
};
const SOLVES = {
  rule: 'F1',
  source: 'Orsingher, Valentini & De Angelis 2010 (60 studies: outcomes weigh most); size ours',
};

/** May the agent grant it, and will it work with what has come to light (rule P3)? */
export function possible({ state, script }: Ledger, remedy: number): boolean {
  const found = script.remedies[remedy];
  if (!found) return false;
  const granted =
    found.remedy.authority === 'agent' || (found.remedy.authority === 'supervisor' && state.cleared === 1);
  return granted && (found.needs & ~state.revealed) === 0;
}

/** A remedy is settled on or carried out: what it solves is off the customer's mind (rule F1). */
export function settle(ledger: Ledger, remedies: number): void {
  if (remedies === 0) return;
  const { state, script } = ledger;
  script.remedies.forEach(({ remedy, solves }, index) => {
    if ((remedies & (1 << index)) === 0) return;
    state.agreed |= 1 << index;
    if (remedy.authority !== 'agent' && !(remedy.authority === 'supervisor' && state.cleared === 1)) {
      state.beyond += 1;
      mark(ledger, 'SO4', false);
    }
    if (possible(ledger, index)) solve(ledger, solves);
  });
}

function solve(ledger: Ledger, concerns: number): void {
  const { state, script } = ledger;
  const fresh = concerns & ~state.resolved;
  if (fresh === 0) return;
  state.resolved |= fresh;
  ledger.solvedNow |= fresh;
  const early = state.acknowledged === 0 ? SOLVED.tooEarlyPerCent : 100;
  script.concerns.forEach((_, index) => {
    if ((fresh & (1 << index)) === 0) return;
    const points = (script.mainConcerns & (1 << index)) !== 0 ? SOLVED.main : SOLVED.side;
    for (const emotion of EMOTIONS) change(ledger, emotion, -Math.trunc((points * early) / 100), SOLVES);
    change(ledger, 'trust', Math.trunc((SOLVED.trust * early) / 100), SOLVES);
  });
}

/** Makes a promise; it falls due later (rule P4). */
export function promise(ledger: Ledger, remedy: number, due: { readonly replies: number; readonly act: number }): void {
  const { state } = ledger;
  if (remedy >= 0) state.promised |= 1 << remedy;
  state.due = [
    ...state.due,
    {
      remedy,
      reply: due.replies > 0 ? state.replies + 1 + due.replies : 0,
      act: due.act,
    },
  ];
}

/** A promised remedy is made good in time; what was never ours to give cannot be (rule P3). */
export function fulfil(ledger: Ledger, remedies: number): void {
  for (const { remedy } of takeDue(ledger, ({ remedy: of }) => of >= 0 && (remedies & (1 << of)) !== 0))
    keepIfPossible(ledger, remedy);
}

/** Promises that fall due by reply count: the time is up, and nothing came of them. */
export function comeDue(ledger: Ledger): void {
  const { state } = ledger;
  if (!state.owes) return; // as in most turns
  for (const { remedy } of takeDue(ledger, ({ reply }) => reply > 0 && reply <= state.replies))
    breakPromise(ledger, remedy);
}

/** Promises due when an act begins, or all that are still open when the run ends (`act` undefined): kept where possible. */
export function comeDueAt(ledger: Ledger, act: number | undefined): void {
  for (const { remedy } of takeDue(ledger, (open) => act === undefined || (open.act > 0 && open.act <= act)))
    keepIfPossible(ledger, remedy);
}

const NOTHING: readonly Due[] = [];

/** The open promises for which the time has come: they are open no longer. */
function takeDue({ state }: Ledger, isDue: (open: Due) => boolean): readonly Due[] {
  if (!state.owes) return NOTHING;
  const { due } = state;
  state.due = due.filter((open) => !isDue(open));
  return due.filter(isDue);
}

function keepIfPossible(ledger: Ledger, remedy: number): void {
  if (possible(ledger, remedy)) keep(ledger, remedy);
  else breakPromise(ledger, remedy);
}

function keep(ledger: Ledger, remedy: number): void {
  const { state, script } = ledger;
  if ((state.kept & (1 << remedy)) !== 0) return;
  state.kept |= 1 << remedy;
  state.agreed |= 1 << remedy;
  ledger.kept |= 1 << remedy;
  for (const channel of [...EMOTIONS, 'trust'] as const) change(ledger, channel, PROMISE.kept[channel], KEPT);
  solve(ledger, script.remedies[remedy]?.solves ?? 0);
  mark(ledger, 'SO8', true);
}

/** The bomb: everything rises, trust is halved, and what seemed solved is not. */
function breakPromise(ledger: Ledger, remedy: number): void {
  const { state, script } = ledger;
  ledger.deceived = true;
  if (remedy >= 0) {
    state.broken |= 1 << remedy;
    ledger.broken |= 1 << remedy;
    const solvedOtherwise = script.remedies.reduce(
      (mask, { solves }, index) =>
        index !== remedy && (state.agreed & (1 << index)) !== 0 && possible(ledger, index) ? mask | solves : mask,
      0,
    );
    state.resolved &= ~((script.remedies[remedy]?.solves ?? 0) & ~solvedOtherwise);
  }
  change(ledger, 'anger', PROMISE.broken.anger + (script.ours ? PROMISE.blame : 0), BROKEN);
  change(ledger, 'anxiety', PROMISE.broken.anxiety, BROKEN);
  change(ledger, 'disappointment', PROMISE.broken.disappointment, BROKEN);
  change(ledger, 'trust', -PROMISE.broken.trust - Math.max(0, Math.trunc((state.trust + 1) / 2)), BROKEN);
  react(ledger, 'promiseBroken');
  mark(ledger, 'SO8', false);
}
