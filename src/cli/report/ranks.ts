import { Graph, layout } from '@dagrejs/dagre';

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}
export interface Arrow {
  readonly from: string;
  readonly to: string;
}
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Boxes with their middles, and arrows with the points they go through. */
export interface Laid<B extends Box, A extends Arrow> {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (B & Point)[];
  readonly arrows: readonly (A & { readonly points: readonly Point[] })[];
}

/** Lays boxes out in ranks from top to bottom, so that arrows cross as little as can be. */
export function inRanks<B extends Box, A extends Arrow>(boxes: readonly B[], arrows: readonly A[]): Laid<B, A> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 44, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { from, to } of arrows) graph.setEdge(from, to, {});
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => ({ ...box, ...pointIn(graph.node(box.id) as Partial<Point>) })),
    arrows: arrows.map((arrow) => {
      const { points = [] } = graph.edge(arrow.from, arrow.to) as { readonly points?: readonly Partial<Point>[] };
      return { ...arrow, points: points.map(pointIn) };
    }),
  };
}

const pointIn = ({ x = 0, y = 0 }: Partial<Point>): Point => ({ x: Math.round(x), y: Math.round(y) });
