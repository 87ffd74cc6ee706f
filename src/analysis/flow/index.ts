import type { Scenario } from '../../scenario/schema.ts';
import { GOTO_BACK, GOTO_END } from '../../scenario/vocabulary.ts';
import { placed, type Places } from '../place.ts';
import { graphOf, type FlowGraph } from './graph.ts';
import { repliesIn } from './mentions.ts';
import { FLOW_PROBLEMS, type FlowFinding, type FlowProblem } from './problem.ts';
import { actFindings } from './rules/acts.ts';
import { blockedTopicFindings } from './rules/blocked-topics.ts';
import { conditionFindings } from './rules/conditions.ts';
import { choiceFindings, crowdFindings } from './rules/dead-ends.ts';
import { factFindings } from './rules/facts.ts';
import { loopFindings } from './rules/loops.ts';
import { neverOfferedFindings } from './rules/never-offered.ts';
import { neverSaidFindings } from './rules/never-said.ts';
import { overrideFindings } from './rules/overrides.ts';
import { promiseFindings } from './rules/promises.ts';
import { remedyFindings } from './rules/remedies.ts';
import { temptationFindings } from './rules/temptations.ts';
import { unreachableBeatFindings } from './rules/unreachable-beats.ts';

export { FLOW_PROBLEMS, type FlowCode, type FlowFinding, type FlowProblem } from './problem.ts';
export type { Places } from '../place.ts';
export { lengthFindings } from './rules/lengths.ts';

type Rule = (graph: FlowGraph) => FlowFinding[];

/** Rules that follow the talk: they need every "goto" to lead somewhere. */
const FOLLOWING: readonly Rule[] = [
  unreachableBeatFindings,
  actFindings,
  neverOfferedFindings,
  neverSaidFindings,
  conditionFindings,
  blockedTopicFindings,
  choiceFindings,
  crowdFindings,
  loopFindings,
  promiseFindings,
];
const LOOKING: readonly Rule[] = [factFindings, remedyFindings, temptationFindings, overrideFindings];

/** Everything that is wrong with how a scenario can go. */
export function flowFindings(scenario: Scenario): FlowFinding[] {
  const graph = graphOf(scenario);
  return [...(leadsSomewhere(scenario) ? FOLLOWING : []), ...LOOKING].flatMap((rule) => rule(graph));
}

/** Does every name of a beat lead to one? Otherwise what follows is not known, and the form check has said so. */
function leadsSomewhere(scenario: Scenario): boolean {
  const { beats, start, acts } = scenario;
  const targets = [
    start,
    ...Object.values(acts).map((act) => act.start),
    ...Object.values(beats).flatMap(({ topics }) => (topics ?? []).map(({ beat }) => beat)),
    ...repliesIn(scenario).map(({ reply }) => reply.goto),
  ];
  return targets.every((name) => name === GOTO_BACK || name === GOTO_END || Object.hasOwn(beats, name));
}

/** The same, sorted and with their places in the file where it is given. */
export const flowProblems = (scenario: Scenario, json?: Places): readonly FlowProblem[] =>
  placedIn(json, flowFindings(scenario));

/** Gives findings their places in a file that was read, and puts them into its order. */
export const placedIn = (json: Places | undefined, findings: readonly FlowFinding[]): readonly FlowProblem[] =>
  placed(FLOW_PROBLEMS, json, findings);
