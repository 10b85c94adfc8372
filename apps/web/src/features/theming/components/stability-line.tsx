import type { Stability } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { terms } from '../../../components/terms.ts';
import { Term } from '../../../components/ui/index.ts';
import { coefficient } from './agreement-result.tsx';

/** How far codings of the same answers agree with each other. */
export function StabilityLine({ stability }: { stability: Stability | null }) {
  if (stability === null) return <p className="soft">Not measured yet.</p>;
  const { measure, value, answers, runs, at } = stability;
  const name = measure === 'alpha' ? 'Krippendorff’s alpha of two codings' : 'Adjusted Rand index';
  return (
    <p>
      <Term explain={measure === 'alpha' ? terms.stability : terms.adjustedRand}>{name}</Term>{' '}
      <span className="strong num">{coefficient(value)}</span>{' '}
      <span className="meta">
        {answers} answers, {runs} runs, {formatDate(at)}.
      </span>
    </p>
  );
}
