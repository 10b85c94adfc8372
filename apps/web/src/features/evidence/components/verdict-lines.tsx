import type { Reading } from '@plumbline/contracts';
import { Explained } from '../../../components/explained.tsx';

/** One verdict a claim: that there is a lift never stands for how large it is. */
export function VerdictLines({ verdicts }: Pick<Reading, 'verdicts'>) {
  if (verdicts.length === 0) return null;
  return (
    <dl className="verdicts">
      {verdicts.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Explained>{words}</Explained>
          </dd>
        </div>
      ))}
    </dl>
  );
}
