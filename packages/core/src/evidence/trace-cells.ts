import type { Trace } from '@plumbline/contracts';
import { type AskedQuestion, cellKeys, summariseAnswers } from '../study/index.ts';
import type { CurrentAnswer } from './queries-answers.ts';
import type { TracedMention } from './queries-themes.ts';

type TraceCell = Trace['cells'][number];
type TraceAnswer = TraceCell['answers'][number];

/** Respondents by the cells that their answer counts in. A ranking counts in its first choice. */
export function choiceCells(question: AskedQuestion, answers: readonly CurrentAnswer[]): TraceCell[] {
  const { distribution } = summariseAnswers(question, answers);
  return distribution.cells.map(({ key, label }) => ({
    key,
    label,
    answers: answers.filter(({ value }) => cellKeys(question, value).includes(key)).map(plainAnswer),
  }));
}

/** Respondents by theme, each with the words that show it, and last those in whose words no theme was found. */
export function themeCellsOf(
  mentions: readonly TracedMention[],
  answers: readonly CurrentAnswer[],
): TraceCell[] {
  const counted = new Set(answers.map(({ interviewId }) => interviewId));
  const ofCounted = mentions.filter(({ interviewId }) => counted.has(interviewId));
  const themeIds = [...new Set(ofCounted.map(({ themeId }) => themeId))];
  const cells = themeIds.map((id) => ofCounted.filter(({ themeId }) => themeId === id));
  const themed = new Set(ofCounted.map(({ interviewId }) => interviewId));
  const rest = answers.filter(({ interviewId }) => !themed.has(interviewId));
  return [
    ...cells.map((rows) => ({
      key: rows[0]?.themeId ?? '',
      label: rows[0]?.label ?? '',
      answers: rows.map(mentionedAnswer),
    })),
    { key: '~none', label: 'No theme', answers: rest.map(plainAnswer) },
  ];
}

function plainAnswer({ id, interviewId, respondent, turn, value }: CurrentAnswer): TraceAnswer {
  return {
    answerId: id,
    interviewId,
    respondent: `Respondent ${respondent}`,
    turn,
    value,
    quote: null,
    codedBy: null,
  };
}

function mentionedAnswer(mention: TracedMention): TraceAnswer {
  const { answerId, interviewId, turn, start, end, text } = mention;
  const respondent = `Respondent ${mention.respondent}`;
  return {
    answerId,
    interviewId,
    respondent,
    turn,
    value: { text },
    quote: { answerId, interviewId, turn, start, end, text: text.slice(start, end), respondent },
    codedBy: coderOf(mention),
  };
}

/** Who or what said that a theme is in an answer. */
export function coderOf({
  origin,
  model,
  promptVersion,
}: Pick<TracedMention, 'origin' | 'model' | 'promptVersion'>): string {
  switch (origin) {
    case 'person':
      return 'a person';
    case 'rule':
      return 'a rule';
    case 'keyword':
      return 'shared words';
    case 'model':
      return [`model ${model ?? 'unknown'}`, promptVersion && `prompt ${promptVersion}`]
        .filter(Boolean)
        .join(', ');
    default:
      return origin satisfies never;
  }
}
