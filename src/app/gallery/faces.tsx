import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { PEOPLE } from '../../stage/portrait.ts';
import { POSES, type Face } from '../../stage/view.ts';
import { Choice, Share } from './fields.tsx';
import { Still } from './portrait.tsx';

/** What one passes through from the height of a feeling to goodwill. */
const LADDERS: Readonly<Record<string, readonly Face[]>> = {
  anger: ['furious', 'angry', 'irritated', 'sceptical', 'neutral', 'relieved', 'grateful'],
  anxiety: ['panicked', 'worried', 'neutral', 'reassured', 'relieved'],
  disappointment: ['crushed', 'letdown', 'withdrawn', 'sceptical', 'neutral', 'hopeful', 'trusting', 'touched'],
  leaving: ['letdown', 'withdrawn', 'politelyLeaving'],
};
const USUAL = 'usual';

/** A slider along each ladder, and every pose of the arms. */
export function Faces(): VNode {
  const [person, setPerson] = useState('mei');
  const [pose, setPose] = useState<(typeof POSES)[number] | typeof USUAL>(USUAL);
  return (
    <>
      <div class="fields">
        <Choice name="Customer" of={Object.keys(PEOPLE)} value={person} onChange={setPerson} />
        <Choice name="Arms" of={[USUAL, ...POSES]} value={pose} onChange={setPose} />
      </div>
      <div class="ladders">
        {Object.entries(LADDERS).map(([name, faces]) => (
          <Ladder key={name} {...{ name, faces, person }} {...(pose === USUAL ? {} : { pose })} />
        ))}
      </div>
      <h2>Arms</h2>
      <div class="ladders">
        {POSES.map((each) => (
          <figure key={each}>
            <Still person={person} face="neutral" pose={each} crop="figure" idPrefix={`pose-${each}-`} />
            <figcaption>{each}</figcaption>
          </figure>
        ))}
      </div>
    </>
  );
}

interface LadderProps {
  readonly name: string;
  readonly faces: readonly Face[];
  readonly person: string;
  readonly pose?: (typeof POSES)[number];
}

function Ladder({ name, faces, person, pose }: LadderProps): VNode {
  const [place, setPlace] = useState(0);
  const step = Math.min(Math.floor(place), faces.length - 2);
  const face = { from: faces[step] ?? 'neutral', to: faces[step + 1] ?? 'neutral', blend: place - step };
  return (
    <figure>
      <Still {...{ person, face }} crop="figure" idPrefix={`${name}-`} {...(pose ? { pose } : {})} />
      <figcaption>
        {face.from} → {face.to}
      </figcaption>
      <Share name={name} value={place} max={faces.length - 1} onChange={setPlace} />
    </figure>
  );
}
