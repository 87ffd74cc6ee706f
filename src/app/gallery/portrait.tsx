import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { portraitSvg, type PortraitOptions } from '../../stage/portrait.ts';
import type { Face, StageView } from '../../stage/view.ts';
import { draw } from '../draw.ts';

interface Props extends PortraitOptions {
  readonly person: string;
  readonly face: Face | StageView['face'];
}

/** A still picture of a customer. */
export function Still({ person, face, ...options }: Props): VNode {
  const ref = useRef<HTMLDivElement>(null);
  const svg = portraitSvg(person, face, options);
  useEffect(() => {
    if (ref.current) draw(svg, ref.current);
  }, [svg]);
  return <div class="still" ref={ref} />;
}
