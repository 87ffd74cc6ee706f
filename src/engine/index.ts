/** The engine's door: how a talk unfolds. Pure, whole-numbered, the same on every machine. Rules: SPEC.md. */
export { open, play, replay, legalMoves, offered, recordForm, IllegalMoveError, type RunOptions } from './session.ts';
export { standing, scores, rating, contactsNeeded } from './standing.ts';
export { save, resume, ResumeError, RULES_VERSION, type SavedRun } from './save.ts';
export { MOVE_FORMS, moveText, readMove, UnknownMoveError, type HoldReason, type Move, type MoveKind } from './move.ts';
export { TACTIC_TABLE, type TacticRow } from './tactics.ts';
export { RULES, type Rule } from './rules.ts';
export { outcome, type Outcome } from './outcome.ts';
export * from './types.ts';
export { Column } from './column.ts';
export { denseOf, type DenseStepper } from './dense.ts';
export { positionsOf, type Positions } from './positions.ts';
export { stepperOf, type Desk, type Position, type Stepper } from './stepper.ts';
export type { Points, SkillScores } from './score/score.ts';
