import { type Edges, graphOf } from './graph.ts';
import { louvain } from './louvain.ts';

const RESOLUTION = 1;
const RUNS = 10;
const ROUNDS = 2;

/**
 * Groups of nodes that many runs of Louvain agree on: each edge is weighted by the share of runs that keep its ends
 * together, twice over, so that chance in one run decides little. Nodes without an edge form no group.
 * @returns lists of nodes, ascending inside a group
 * @see Lancichinetti & Fortunato 2012, Sci. Rep. 2:336; on edges alone: Tandon et al. 2019, Phys. Rev. E 99:042301
 */
export function findCommunities(
  edges: Edges,
  options: { random: () => number; pause: () => void },
): number[][] {
  const run = (graph: ReturnType<typeof graphOf>) => {
    options.pause();
    return louvain(graph, { resolution: RESOLUTION, random: options.random });
  };
  let agreed = edges;
  for (let round = 0; round < ROUNDS; round += 1) {
    const graph = graphOf(agreed);
    const together = new Int32Array(edges.weights.length);
    for (let count = 0; count < RUNS; count += 1) {
      const groups = run(graph);
      together.forEach((times, edge) => {
        if (groups[edges.from[edge] ?? 0] === groups[edges.to[edge] ?? 0]) together[edge] = times + 1;
      });
    }
    const weights = agreed.weights.map((weight, edge) => (weight * (together[edge] ?? 0)) / RUNS);
    agreed = { ...edges, weights };
  }
  return listed(run(graphOf(agreed)), edges);
}

function listed(groupOf: Int32Array, { from, to }: Edges): number[][] {
  const linked = new Set([...from, ...to]);
  const groups = new Map<number, number[]>();
  groupOf.forEach((number, node) => {
    if (!linked.has(node)) return;
    const group = groups.get(number) ?? [];
    group.push(node);
    groups.set(number, group);
  });
  return [...groups.values()];
}
