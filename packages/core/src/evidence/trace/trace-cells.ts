import type { Trace } from '@plumbline/contracts';
import { cellKeys, describeCell, summariseAnswers } from '../../study/index.ts';
import type { TracedMention } from '../queries-themes.ts';
import { contrasted } from '../readings/contrast-arms.ts';
import { answeredOnly, type EvidenceRow } from '../readings/evidence-rows.ts';
import type { LoadedWave } from '../readings/load-wave.ts';
import { tagsOf } from '../readings/option-tags.ts';
import type { Wording } from '../readings/queries-answers.ts';
import { objecting } from '../readings/read-objection.ts';
import { type Friction, frictionOf } from '../readings/read-reach.ts';
import type { ContrastSpec, EvidenceSpec } from '../readings/spec.ts';
import { coderOf } from '../words/coder.ts';
import { tagWords } from '../words/reasons.ts';
import type { SaidRow } from './queries.ts';

type TraceCell = Trace['cells'][number];
type TraceAnswer = TraceCell['answers'][number];
type Loaded = Pick<LoadedWave, 'rows' | 'wording'>;

/** Respondents by the cells that a link counts them in. */
export function cellsOf(
  spec: EvidenceSpec,
  { rows, wording, said, mentions }: Loaded & { said: Said; mentions: readonly TracedMention[] },
): TraceCell[] {
  const cell = cellsIn(said);
  const answered = answeredOnly(rows);
  if (spec.kind === 'contrast') return armCells(spec, { rows, wording }, cell);
  if (wording === null) return [];
  switch (spec.kind) {
    case 'reach':
      return (['fixable', 'mismatch', 'unclear'] satisfies Friction[]).map((key) =>
        cell(
          key,
          frictionNames[key],
          answered.filter((row) => frictionOf(wording, row) === key),
        ),
      );
    case 'objection': {
      const people = objecting({ rows, wording, spec });
      const of = (objects: boolean) => people.filter((one) => one.objects === objects).map(({ row }) => row);
      return withMentions(
        [
          cell('objects', 'Object', of(true)),
          cell('~rest', 'Do not object', of(false)),
          ...waitingCells(wording, answered, cell),
        ],
        mentions,
      );
    }
    case 'reasons': {
      if (!spec.claim)
        return wording.type === 'open_ended'
          ? [
              ...themeCellsOf(mentions, answered.filter(isThemed), cell),
              ...waitingCells(wording, answered, cell),
            ]
          : optionCells(wording, answered, cell);
      const { tag } = spec.claim;
      const names = ({ value }: EvidenceRow) => tagsOf(wording, value).includes(tag);
      return [
        cell(tag, `Name ${tagWords[tag]}`, answered.filter(names)),
        cell(
          '~rest',
          'Name something else',
          answered.filter((row) => !names(row)),
        ),
      ];
    }
    case 'experience':
      return spec.statistic === 'sus'
        ? [cell('score', 'Usability score', answered)]
        : optionCells(wording, answered, cell);
    default:
      return spec satisfies never;
  }
}

const frictionNames: Record<Friction, string> = {
  fixable: 'Something we can fix',
  mismatch: 'A mismatch',
  unclear: 'Unclear',
};

/** Those whose words nobody has read for themes yet; no cell when there are none. */
function waitingCells({ type }: Wording, answered: readonly EvidenceRow[], cell: CellOf): TraceCell[] {
  const waiting = type === 'open_ended' ? answered.filter((row) => !isThemed(row)) : [];
  return waiting.length === 0 ? [] : [cell('~waiting', 'Waiting to be themed', waiting)];
}

function isThemed({ themes }: EvidenceRow): boolean {
  return themes !== null;
}

/** Both groups of the outcome, those who did it and those who did not. */
function armCells(spec: ContrastSpec, { rows, wording }: Loaded, cell: CellOf): TraceCell[] {
  const { people } = contrasted(spec, wording, rows);
  const { yes, no } = spec.outcome;
  return [true, false].flatMap((outcome) =>
    [true, false].map((did) =>
      cell(
        `${outcome ? 'yes' : 'no'}:${did ? 'did' : 'did_not'}`,
        `${outcome ? yes : no}, ${did ? 'did it' : 'did not'}`,
        people.filter((one) => one.outcome === outcome && one.did === did).map(({ row }) => row),
      ),
    ),
  );
}

/** By the options, or points, that an answer counts in. A ranking counts in its first choice. */
function optionCells(wording: Wording, answers: readonly EvidenceRow[], cell: CellOf): TraceCell[] {
  const { distribution } = summariseAnswers(wording, answers);
  return distribution.cells.map(({ key }) =>
    cell(
      key,
      describeCell(wording, key),
      answers.filter(({ value }) => cellKeys(wording, value).includes(key)),
    ),
  );
}

/** What was said, by arrival index. */
type Said = ReadonlyMap<number, SaidRow>;
type CellOf = (key: string, label: string, rows: readonly EvidenceRow[]) => TraceCell;

function cellsIn(said: Said): CellOf {
  return (key, label, rows) => ({
    key,
    label,
    respondents: rows.length,
    answers: rows.flatMap((row) => {
      const answer = said.get(row.arrivalIndex);
      return answer ? [plainAnswer(row, answer)] : [];
    }),
  });
}

/** The words that were coded, in place of the bare answers of those who said them. */
function withMentions(cells: TraceCell[], mentions: readonly TracedMention[]): TraceCell[] {
  if (mentions.length === 0) return cells;
  return cells.map((one) => ({
    ...one,
    answers: one.answers.flatMap((answer) => {
      const said = mentions.filter(({ interviewId }) => interviewId === answer.interviewId);
      return said.length > 0 ? said.map(mentionedAnswer) : [answer];
    }),
  }));
}

/** Respondents by theme, the most first, each with the words that show it, and last those in whose words no theme was found. */
function themeCellsOf(
  mentions: readonly TracedMention[],
  answers: readonly EvidenceRow[],
  cell: CellOf,
): TraceCell[] {
  const counted = new Set(answers.map(({ interviewId }) => interviewId));
  const ofCounted = mentions.filter(({ interviewId }) => counted.has(interviewId));
  const themeIds = [...new Set(ofCounted.map(({ themeId }) => themeId))];
  const cells = themeIds.map((id) => themeCell(ofCounted.filter(({ themeId }) => themeId === id)));
  const themed = new Set(ofCounted.map(({ interviewId }) => interviewId));
  const rest = answers.filter(({ interviewId }) => !themed.has(interviewId));
  return [...cells.toSorted((a, b) => b.respondents - a.respondents), cell('~none', 'No theme', rest)];
}

/** Who says it again after a probe is one respondent with two answers. */
function themeCell(mentions: readonly TracedMention[]): TraceCell {
  return {
    key: mentions[0]?.themeId ?? '',
    label: mentions[0]?.label ?? '',
    respondents: new Set(mentions.map(({ interviewId }) => interviewId)).size,
    answers: mentions.map(mentionedAnswer),
  };
}

function plainAnswer({ interviewId, value }: EvidenceRow, said: SaidRow): TraceAnswer {
  return {
    answerId: said.answerId,
    interviewId,
    respondent: `Respondent ${said.respondent}`,
    turn: said.turn,
    value: said.text === null ? value : { text: said.text },
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
