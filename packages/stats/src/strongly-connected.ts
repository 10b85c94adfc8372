/**
 * Strongly connected components of a directed graph: sets of nodes that can all reach each other.
 *
 * @param edges the nodes each node leads to, nodes numbered from 0
 * @see Tarjan 1972, SIAM J. Comput. 1:146
 */
export function stronglyConnected(edges: readonly Iterable<number>[]): number[][] {
  const found: number[][] = [];
  const order = new Map<number, number>();
  const stack: number[] = [];
  const open = new Set<number>();

  const visit = (node: number): number => {
    const place = order.size;
    order.set(node, place);
    stack.push(node);
    open.add(node);
    let low = place;
    for (const next of edges[node] ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.has(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === place) found.push(closeComponent(node, stack, open));
    return low;
  };

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}

function closeComponent(root: number, stack: number[], open: Set<number>): number[] {
  const members = stack.splice(stack.lastIndexOf(root));
  for (const member of members) open.delete(member);
  return members;
}
