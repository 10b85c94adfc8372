import {
  type AnswerValue,
  type Question,
  type QuestionInput,
  question,
  type ShowIf,
} from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import fc from 'fast-check';

type NewQuestion = Omit<QuestionInput & object, 'id'>;

/** Questions as they were published, with ids that end in their place. */
export function published(inputs: readonly NewQuestion[]): PublishedQuestion[] {
  return inputs.map((input, index) => ({ ...question.parse({ ...input, id: idAt(index) }), revision: 1 }));
}

export function idAt(index: number): string {
  return `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

const options = ['a', 'b', 'c'].map((id) => ({ id, label: `Option ${id}` }));
const standardProbes = ['Such as?', 'In what way?', 'Since when?'];

const open = fc.record({ maxProbes: fc.nat(3), own: fc.nat(3) }).map(({ maxProbes, own }) => ({
  type: 'open_ended' as const,
  config: { maxProbes, standardProbes: standardProbes.slice(0, own) },
}));
const scale = fc
  .record({ anchorProbe: fc.constantFrom('none', 'always', 'low', 'high') })
  .map((config) => ({ type: 'scale' as const, config: { ...config, min: 1, max: 5 } }));
const closed = fc.constantFrom(
  { type: 'single_choice' as const, config: { options } },
  { type: 'multiple_choice' as const, config: { options } },
  { type: 'ranking' as const, config: { options } },
  { type: 'yes_no' as const, config: { allowUnsure: true } },
);

const condition = fc.record({ on: fc.nat(10), option: fc.nat(2), limit: fc.integer({ min: 1, max: 5 }) });
const shape = fc.record({
  kind: fc.oneof(open, scale, closed, closed),
  required: fc.boolean(),
  match: fc.constantFrom('all' as const, 'any' as const),
  conditions: fc.oneof(
    fc.array(condition, { maxLength: 0 }),
    fc.array(condition, { minLength: 1, maxLength: 3 }),
  ),
});

/** Scripts of every type, in which questions depend on earlier answers and on the plan a respondent has. */
export const script = fc.array(shape, { minLength: 1, maxLength: 7 }).map((shapes) =>
  published(
    shapes.map(({ kind, required, match, conditions }, index) => {
      const found = conditions.map((one) => conditionOn(one, shapes.slice(0, index)));
      const showIf = found.length === 0 ? {} : { showIf: { match, conditions: found } };
      return { ...kind, text: `Question ${index}?`, required, ...showIf };
    }),
  ),
);

type Shape = { kind: { type: Question['type'] } };

function conditionOn(
  { on, option, limit }: { on: number; option: number; limit: number },
  earlier: readonly Shape[],
): ShowIf['conditions'][number] {
  const place = on % (earlier.length + 1);
  const type = earlier[place]?.kind.type;
  const questionId = idAt(place);
  if (type === undefined || type === 'open_ended') return { attribute: 'plan', values: ['free'] };
  if (type === 'scale') return option === 0 ? { questionId, atMost: limit } : { questionId, atLeast: limit };
  if (type === 'yes_no') return { questionId, optionIds: [['yes', 'no', 'unsure'][option] ?? 'yes'] };
  return { questionId, optionIds: [['a', 'b', 'c'][option] ?? 'a'] };
}

/** A value that a question takes, of several. */
export function valueFor(type: Question['type'] | 'probe', choice: number): AnswerValue {
  const id = ['a', 'b', 'c'][choice % 3] ?? 'a';
  switch (type) {
    case 'probe':
    case 'open_ended':
      return {
        text:
          ['Because of the import', 'I’d rather not say.', 'I don’t know', 'It took long'][choice % 4] ?? '',
      };
    case 'scale':
      return { value: (choice % 5) + 1 };
    case 'single_choice':
      return choice % 7 === 0 ? { other: 'The weather' } : { optionId: id };
    case 'multiple_choice':
      return { optionIds: choice % 2 === 0 ? [id] : [id, 'b'] };
    case 'ranking':
      return { order: [id, ...['a', 'b', 'c'].filter((other) => other !== id)] };
    case 'yes_no':
      return { value: (['yes', 'no', 'unsure'] as const)[choice % 3] ?? 'yes' };
    default:
      return type satisfies never;
  }
}
