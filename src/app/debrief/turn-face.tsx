import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './turn-face.css';
import type { Turn } from '../../engine/index.ts';
import { draw } from '../draw.ts';
import { faceOf } from '../present.ts';

interface Props {
  readonly person: string;
  readonly turn: Turn;
}

/** The customer's face after a turn. It comes when it comes: the words beside it say the same. */
export function TurnFace({ person, turn }: Props): VNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    import('../../stage/portrait.ts').then(
      ({ portraitSvg }) => {
        if (!wanted || !ref.current) return;
        const svg = portraitSvg(person, faceOf(turn), { idPrefix: 'turn-' });
        draw(svg, ref.current);
      },
      () => undefined, // without a picture the words remain
    );
    return () => {
      wanted = false;
    };
  }, [person, turn]);
  return <div class="turn-face" ref={ref} aria-hidden="true" />;
}
