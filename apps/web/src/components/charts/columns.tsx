import type { ReactNode } from 'react';

/** Charts side by side; one under the other on a phone. */
export function ChartColumns({ children }: { children: ReactNode }) {
  return <div className="columns columns--middle">{children}</div>;
}
