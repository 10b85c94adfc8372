import { type Edges, type Graph, graphOf } from './graph.ts';

/** A graph whose nodes stand for groups of nodes; `inside` is the weight of the links within each. */
interface Level {
  graph: Graph;
  inside: Float64Array;
}

/** Moves that gain less are rounding. */
const LEAST_GAIN = 1e-12;

/**
 * Groups of nodes linked more densely than chance: modularity raised by moving one node at a time, then by moving
 * whole groups, until nothing gains. Nodes wait in a queue and come back when a neighbour has left their group.
 * @returns the group of each node, numbered from 0 in order of first appearance
 * @see Blondel et al. 2008, J. Stat. Mech. P10008; queue: Traag, Waltman & van Eck 2019, Sci. Rep. 9:5233
 */
export function louvain(graph: Graph, options: { resolution: number; random: () => number }): Int32Array {
  const groups = Int32Array.from({ length: graph.nodes }, (_, node) => node);
  let level: Level = { graph, inside: new Float64Array(graph.nodes) };
  for (;;) {
    const moved = renumber(moveNodes(level, options));
    groups.forEach((node, at) => {
      groups[at] = moved.groups[node] ?? 0;
    });
    if (moved.count === level.graph.nodes) return groups;
    level = aggregate(level, moved);
  }
}

function moveNodes(
  { graph, inside }: Level,
  options: { resolution: number; random: () => number },
): Int32Array {
  const { nodes, starts, to, weights } = graph;
  const degrees = degreesOf(graph, inside);
  const twice = degrees.reduce((sum, degree) => sum + degree, 0);
  const groups = Int32Array.from({ length: nodes }, (_, node) => node);
  if (twice === 0) return groups;
  const totals = degrees.slice();
  const linked = new Float64Array(nodes);
  const queue = shuffled(nodes, options.random);
  const waits = new Uint8Array(nodes).fill(1);
  // The queue is a ring: every node stands in it once at most.
  let [head, waiting] = [0, nodes];
  while (waiting > 0) {
    const node = queue[head] ?? 0;
    head = (head + 1) % nodes;
    waiting -= 1;
    waits[node] = 0;
    const [first, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    const own = groups[node] ?? 0;
    const pull = (options.resolution * (degrees[node] ?? 0)) / twice;
    for (let at = first; at < end; at += 1) {
      const group = groups[to[at] ?? 0] ?? 0;
      linked[group] = (linked[group] ?? 0) + (weights[at] ?? 0);
    }
    totals[own] = (totals[own] ?? 0) - (degrees[node] ?? 0);
    let best = own;
    let most = (linked[own] ?? 0) - pull * (totals[own] ?? 0) + LEAST_GAIN;
    for (let at = first; at < end; at += 1) {
      const group = groups[to[at] ?? 0] ?? 0;
      const gain = (linked[group] ?? 0) - pull * (totals[group] ?? 0);
      if (gain <= most) continue;
      best = group;
      most = gain;
    }
    for (let at = first; at < end; at += 1) linked[groups[to[at] ?? 0] ?? 0] = 0;
    totals[best] = (totals[best] ?? 0) + (degrees[node] ?? 0);
    if (best === own) continue;
    groups[node] = best;
    for (let at = first; at < end; at += 1) {
      const other = to[at] ?? 0;
      if (groups[other] === best || waits[other] === 1) continue;
      queue[(head + waiting) % nodes] = other;
      waiting += 1;
      waits[other] = 1;
    }
  }
  return groups;
}

function degreesOf({ nodes, starts, weights }: Graph, inside: Float64Array): Float64Array {
  const degrees = inside.map((weight) => 2 * weight);
  for (let node = 0; node < nodes; node += 1) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1)
      degrees[node] = (degrees[node] ?? 0) + (weights[at] ?? 0);
  }
  return degrees;
}

/** One node a group, links between groups added up. */
function aggregate(
  { graph, inside }: Level,
  { groups, count }: { groups: Int32Array; count: number },
): Level {
  const within = new Float64Array(count);
  const between = new Map<number, number>();
  for (let node = 0; node < graph.nodes; node += 1) {
    const a = groups[node] ?? 0;
    within[a] = (within[a] ?? 0) + (inside[node] ?? 0);
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      const other = graph.to[at] ?? 0;
      if (other < node) continue;
      const b = groups[other] ?? 0;
      const weight = graph.weights[at] ?? 0;
      const key = Math.min(a, b) * count + Math.max(a, b);
      if (a === b) within[a] = (within[a] ?? 0) + weight;
      else between.set(key, (between.get(key) ?? 0) + weight);
    }
  }
  const keys = [...between.keys()];
  const edges: Edges = {
    nodes: count,
    from: Int32Array.from(keys, (key) => Math.floor(key / count)),
    to: Int32Array.from(keys, (key) => key % count),
    weights: Float64Array.from(between.values()),
  };
  return { graph: graphOf(edges), inside: within };
}

function renumber(groups: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const renumbered = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  return { groups: renumbered, count: numbers.size };
}

function shuffled(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, node) => node);
  for (let last = size - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const held = order[last] ?? 0;
    order[last] = order[pick] ?? 0;
    order[pick] = held;
  }
  return order;
}
