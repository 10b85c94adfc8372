import type { ReactNode } from 'react';
import { formatDate } from '../../../components/format-date.ts';
import type { Draft, DraftQuestion } from '../draft/draft.ts';
import { answersOf, showIfWords } from '../draft/show-if.ts';
import { typeWords } from '../question-words.ts';

type Fact = [label: string, value: ReactNode];

/** One question for those who may not change it: what is asked, of whom, and why. */
export function QuestionReading({
  question,
  questions,
}: {
  question: DraftQuestion;
  questions: readonly DraftQuestion[];
}) {
  const at = questions.findIndex(({ key }) => key === question.key);
  return (
    <>
      <p className="meta">
        Question {at + 1} of {questions.length} · {typeWords[question.type]}
      </p>
      <h2 className="script__asked" dir="auto">
        {question.text || 'Not written yet'}
      </h2>
      <Facts
        facts={[
          ['Why we ask', question.whyWeAsk],
          ['Shown to respondents', question.shownToRespondents],
          ...settingsOf(question),
          ['Skipping', question.required && 'It cannot be skipped without a reason.'],
          ['Shown when', showIfWords(question.showIf, questions)],
        ]}
      />
    </>
  );
}

/** The study itself: what it is for, who asks, until when, and what the answers will decide. */
export function StudyReading({ draft }: { draft: Draft }) {
  const { purpose, askedBy, decisionRule, targetN, closesOn } = draft;
  return (
    <>
      <h2>About the study</h2>
      <Facts
        facts={[
          ['Purpose', purpose],
          ['Who asks', askedBy],
          ['Decision rule', decisionRule],
          ['Target', targetN !== null && `${targetN} answers`],
          ['Last day', closesOn !== null && formatDate(closesOn, 'year')],
        ]}
      />
    </>
  );
}

/** Only what somebody has written or set. */
function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="reading">
      {facts
        .filter(([, value]) => value !== '' && value !== false && value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function settingsOf(question: DraftQuestion): Fact[] {
  switch (question.type) {
    case 'open_ended': {
      const { maxProbes, probeInstructions, doneWhen, standardProbes } = question.config;
      return [
        ['Follow-ups', probeWords(maxProbes)],
        ['What to probe for', probeInstructions],
        ['Done when', doneWhen ?? ''],
        ['Standard probes', standardProbes.length > 0 && <Lines lines={standardProbes} />],
      ];
    }
    case 'scale': {
      const { min, max, minLabel, maxLabel } = question.config;
      return [['Scale', `${pointWords(min, minLabel)} to ${pointWords(max, maxLabel)}`]];
    }
    case 'single_choice':
    case 'multiple_choice':
    case 'ranking':
    case 'yes_no':
      return [
        ['Answers', <Lines key="answers" lines={(answersOf(question) ?? []).map(({ label }) => label)} />],
      ];
    default:
      return question satisfies never;
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function probeWords(most: number): string {
  if (most === 0) return 'None: the next question comes at once.';
  return `Up to ${most}, only when an answer stays general.`;
}

function pointWords(point: number, label: string): string {
  return label === '' ? String(point) : `${point} (${label})`;
}
