import type { LintRule } from '@plumbline/contracts';
import { Button, Finding as FindingCard, Findings } from '../../../components/ui/index.ts';
import type { Finding } from '../draft/use-review.ts';

interface ScriptFindingsProps {
  findings: readonly Finding[];
  /** Puts the rewrite in the question's place; absent for readers. */
  onUse?: ((finding: Finding) => void) | undefined;
}

/** Hints beside what they are about: what was found, why it matters, and a rewrite to start from. */
export function ScriptFindings({ findings, onUse }: ScriptFindingsProps) {
  if (findings.length === 0) return null;
  return (
    <Findings>
      {findings.map((finding) => (
        <FindingCard
          key={finding.rule}
          severity={finding.severity}
          title={ruleWords[finding.rule]}
          words={finding.words}
          why={finding.why}
          rewrite={
            finding.instead ? (
              <>
                Try <q>{finding.rewrite}</q>
              </>
            ) : (
              finding.rewrite
            )
          }
          action={
            finding.instead &&
            onUse && (
              <Button size="sm" onClick={() => onUse(finding)}>
                {finding.instead.length > 1 ? 'Split' : 'Use'}
              </Button>
            )
          }
        />
      ))}
    </Findings>
  );
}

const ruleWords: Record<LintRule, string> = {
  leading: 'Leading',
  hoped_for: 'Names the hoped-for answer',
  double_barrelled: 'Two questions in one',
  loaded: 'Loaded',
  jargon: 'Jargon',
  absolute: 'Absolute',
  options_overlap: 'Options overlap',
  options_no_other: 'No “Other”',
  options_no_none: 'No “None of these”',
  unbalanced_scale: 'Unbalanced',
  too_long: 'Long',
  too_many_open: 'Many open questions',
};
