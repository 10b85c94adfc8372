import type { Neighbour } from './neighbours.ts';

/** Weighted undirected edges: edge e links from[e] with to[e]. */
export interface Edges {
  nodes: number;
  from: Int32Array;
  to: Int32Array;
  weights: Float64Array;
}

/** An undirected graph by node: its links are entries starts[node] to starts[node + 1], each link held at both ends. */
export interface Graph {
  nodes: number;
  starts: Int32Array;
  to: Int32Array;
  weights: Float64Array;
}

/**
 * Links rows that are neighbours, weighted by cosine times the share of neighbours they have in common (Jaccard, each
 * counted among its own): rows that are near one another but keep different company are held together less.
 */
export function linkNeighbours(neighbours: readonly (readonly Neighbour[])[]): Edges {
  const near = neighbours.map((list, row) => new Set([row, ...list.map((other) => other.row)]));
  const none = new Set<number>();
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  neighbours.forEach((list, row) => {
    for (const { row: other, similarity } of list) {
      const own = near[row] ?? none;
      const others = near[other] ?? none;
      if (other < row && others.has(row)) continue;
      let shared = 0;
      for (const one of own) if (others.has(one)) shared += 1;
      from.push(row);
      to.push(other);
      weights.push((similarity * shared) / (own.size + others.size - shared));
    }
  });
  return {
    nodes: neighbours.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weights: Float64Array.from(weights),
  };
}

export function graphOf({ nodes, from, to, weights }: Edges): Graph {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const graph = {
    nodes,
    starts,
    to: new Int32Array(2 * from.length),
    weights: new Float64Array(2 * from.length),
  };
  const put = (node: number, other: number, weight: number) => {
    const at = next[node] ?? 0;
    graph.to[at] = other;
    graph.weights[at] = weight;
    next[node] = at + 1;
  };
  weights.forEach((weight, edge) => {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    put(a, b, weight);
    put(b, a, weight);
  });
  return graph;
}
