import type { ReportQuestion } from '@plumbline/contracts';
import { BaseLine } from '../../../components/charts/index.ts';
import { Explained } from '../../../components/explained.tsx';
import { Disclosure } from '../../../components/ui/index.ts';
import { chartOf } from './charts/index.tsx';

/** How the question was asked before and what was answered then: apart, because another question was asked. */
export function EarlierWordings({ question }: { question: ReportQuestion }) {
  return question.earlier.map((wording) => (
    <Disclosure
      key={wording.revision}
      summary={`Asked differently before, n ${wording.hidden ? 'hidden' : wording.n}: “${wording.text}”`}
    >
      <div className="earlier">
        <p className="meta">
          Wording {wording.revision} of {question.revision}. These answers are not part of the numbers above.
        </p>
        <p>
          <Explained>{wording.sentence}</Explained>
        </p>
        {!wording.hidden && chartOf({ ...question, ...wording, groups: [], comparison: null, earlier: [] })}
        <BaseLine
          n={wording.n}
          asked={wording.bases.shown}
          hidden={wording.hidden}
          skipped={wording.bases.skipped}
          preferNotToSay={wording.bases.preferNotToSay}
        />
      </div>
    </Disclosure>
  ));
}
