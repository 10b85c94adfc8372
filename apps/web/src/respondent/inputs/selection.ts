import type { AnswerOf, QuestionOf } from '@plumbline/contracts';

type Config<T extends 'multiple_choice' | 'ranking'> = Pick<QuestionOf<T>['config'], 'options'> &
  Partial<QuestionOf<T>['config']>;
type Chosen = Partial<AnswerOf<'multiple_choice'>>;

/** One more chosen, or one less; the exclusive option stands alone. */
export function toggled(
  { exclusiveOptionId }: Config<'multiple_choice'>,
  { optionIds = [], other }: Chosen,
  id: string,
): AnswerOf<'multiple_choice'> {
  if (optionIds.includes(id)) return withOther(without(optionIds, id), other);
  if (id === exclusiveOptionId) return { optionIds: [id] };
  return withOther([...without(optionIds, exclusiveOptionId), id], other);
}

/** Something else as well, or no longer. */
export function toggledOther(
  { exclusiveOptionId }: Config<'multiple_choice'>,
  { optionIds = [], other }: Chosen,
): AnswerOf<'multiple_choice'> {
  return withOther(without(optionIds, exclusiveOptionId), other === undefined ? '' : undefined);
}

/** Placed last, or taken out again; as it was when every place is taken. */
export function placedOrNot({ options, topN }: Config<'ranking'>, order: string[], id: string): string[] {
  if (order.includes(id)) return without(order, id);
  return order.length < (topN ?? options.length) ? [...order, id] : order;
}

/** One item moved to another place; as it was when there is no such place. */
export function moved(order: string[], from: number, to: number): string[] {
  const id = order[from];
  if (id === undefined || to < 0 || to >= order.length) return order;
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** In the order in which they are offered. */
export function yesNoChoices(allowUnsure: boolean): AnswerOf<'yes_no'>['value'][] {
  return allowUnsure ? ['yes', 'no', 'unsure'] : ['yes', 'no'];
}

function without(ids: string[], id: string | undefined): string[] {
  return ids.filter((one) => one !== id);
}

function withOther(optionIds: string[], other: string | undefined): AnswerOf<'multiple_choice'> {
  return other === undefined ? { optionIds } : { optionIds, other };
}
