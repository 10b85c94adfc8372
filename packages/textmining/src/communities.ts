import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Neighbour } from './neighbours.ts';

/**
 * Groups of rows that are linked more densely than chance, by Louvain over the neighbour graph. Rows without a
 * neighbour form no group.
 * @returns lists of rows, ascending inside a group
 */
export function findCommunities(
  neighbours: readonly (readonly Neighbour[])[],
  options: { resolution: number; random: () => number },
): number[][] {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  neighbours.forEach((list, row) => {
    for (const { row: other, similarity } of list) {
      graph.mergeNode(row);
      graph.mergeNode(other);
      graph.updateEdge(row, other, (edge) => ({ weight: (edge.weight ?? 0) + similarity * similarity }));
    }
  });
  if (graph.order === 0) return [];
  const found = louvain(graph, {
    resolution: options.resolution,
    rng: options.random,
    getEdgeWeight: 'weight',
  });
  const groups = new Map<number, number[]>();
  for (let row = 0; row < neighbours.length; row += 1) {
    const community = found[row];
    if (community === undefined) continue;
    const group = groups.get(community) ?? [];
    group.push(row);
    groups.set(community, group);
  }
  return [...groups.values()];
}
