import type { ReviewFinding, ReviewRule } from '@plumbline/contracts';
import { Button, Finding, Findings } from '../../../components/ui/index.ts';

interface ReviewFindingsProps {
  findings: readonly ReviewFinding[];
  /** What was reviewed. */
  text: string;
  /** Puts a rewrite in the text's place; absent where it is only read. */
  onUse?: ((rewrite: string) => void) | undefined;
}

/** What a coach would ask, beside the text it is about. */
export function ReviewFindings({ findings, text, onUse }: ReviewFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <Findings>
      {findings.map(({ rule, severity, words, why, rewrite }) => {
        const isSentence = rewrite.includes('[');
        return (
          <Finding
            key={rule}
            severity={severity}
            title={ruleWords[rule]}
            words={words.trim() === text.trim() ? undefined : words}
            why={why}
            rewrite={
              isSentence ? (
                <>
                  Try <q>{rewrite}</q>
                </>
              ) : (
                rewrite
              )
            }
            action={
              isSentence &&
              onUse && (
                <Button size="sm" onClick={() => onUse(rewrite)}>
                  Use
                </Button>
              )
            }
          />
        );
      })}
    </Findings>
  );
}

const ruleWords: Record<ReviewRule, string> = {
  'output-not-outcome': 'Output, not outcome',
  'research-activity': 'Research, not what it finds',
  'no-number': 'No number',
  'no-baseline': 'No baseline',
  'no-target': 'No target',
  'target-not-beyond-baseline': 'Target not beyond the baseline',
  'no-population': 'No population',
  'no-data-source': 'No data source',
  'vanity-metric': 'Vanity metric',
  gameable: 'Gameable',
  'process-health': 'Measures us',
  milestone: 'Milestone',
  'indicator-unvalidated': 'Indicator not validated',
  'target-unsupported': 'Target not supported',
  'objective-has-number': 'Number in the objective',
  'objective-is-activity': 'Activity, not objective',
};
