import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './mood-curve.css';
import { chartWidth } from './geometry.ts';
import { CurveLabels } from './curve-labels.tsx';
import { CurvePicture } from './curve-picture.tsx';
import { layout, type Curve } from './curve.ts';
import { TurnTabs, type TurnTab } from './turn-tabs.tsx';

interface Props {
  readonly curve: Curve;
  readonly tabs: readonly TurnTab[];
  /** The index of the open turn. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  /** What the picture shows, in two sentences. */
  readonly summary: string;
  readonly tabsLabel: string;
  readonly panelId: string;
}

/** The mood over the turns: feelings, trust and composure on one time line, every turn a button below it. */
export function MoodCurve({ curve, tabs, selected, onSelect, summary, tabsLabel, panelId }: Props): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const plan = layout(chartWidth(tabs.length, room, 44));
  const scrolls = plan.width > room;
  useLayoutEffect(() => scroller.current?.scrollTo({ left: 0 }), [room]);
  useLayoutEffect(() => keepInSight(scroller.current, selected), [selected, room]);
  return (
    <div class="curve">
      <div class="curve-scroll" ref={scroller}>
        <CurvePicture curve={curve} plan={plan} selected={selected} summary={summary} onPick={onSelect} />
        <TurnTabs tabs={tabs} selected={selected} onSelect={onSelect} label={tabsLabel} panelId={panelId} plan={plan} />
      </div>
      <CurveLabels curve={curve} plan={plan} at={scrolls ? selected : tabs.length - 1} />
    </div>
  );
}

/** The width there is, followed as the window changes. */
function useRoom(element: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(640);
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return undefined;
    setRoom(found.clientWidth);
    const observer = new ResizeObserver(() => setRoom(found.clientWidth));
    observer.observe(found);
    return () => observer.disconnect();
  }, []);
  return room;
}

function keepInSight(scroller: HTMLElement | null, selected: number): void {
  const tab = scroller?.querySelectorAll<HTMLElement>('[role=tab]')[selected];
  if (!scroller || !tab) return;
  const { offsetLeft: left, offsetWidth: width } = tab;
  const { scrollLeft, clientWidth } = scroller;
  if (left - width >= scrollLeft && left + 2 * width <= scrollLeft + clientWidth) return;
  scroller.scrollLeft = left + width / 2 - clientWidth / 2;
}
