import { basisOf } from './basis.ts';
import { answeredOnly } from './evidence-rows.ts';
import { type Found, type KindInput, shareFound } from './found.ts';
import { tagsOf } from './option-tags.ts';
import type { ObjectionSpec } from './spec.ts';

export const objectionKey = '~objects';

/**
 * The share that objects, and what it could be at most, against the line it must stay below. Of an open question the
 * base is those whose words are themed.
 */
export function readObjection(input: KindInput<ObjectionSpec>): Found | null {
  const { wording, regime, seed, spec } = input;
  if (wording === null) return null;
  const told = objecting(input);
  const marks = told.map(({ objects }) => objects);
  const basis = basisOf(
    told.map(({ row }) => row),
    input.known,
  );
  const of = { line: spec.line, direction: 'decrease' as const, regime, seed, basis };
  const found = shareFound(objectionKey, marks, of);
  // Answers that are not themed yet are answers too; the share is of those that are.
  return {
    ...found,
    n: answeredOnly(input.rows).length,
    bar: null,
    halves: null,
    detail: { kind: 'objection' },
  };
}

/** Who objects, in order of arrival, of those whose answer says whether they do. */
export function objecting({
  rows,
  wording,
  spec,
}: Pick<KindInput<ObjectionSpec>, 'rows' | 'wording' | 'spec'>) {
  const answered = answeredOnly(rows);
  if (wording?.type === 'open_ended') {
    // Every theme it named was deleted: nobody can be said not to object.
    if (spec.themeIds.length === 0) return [];
    return answered.flatMap((row) =>
      row.themes === null ? [] : [{ row, objects: row.themes.some((id) => spec.themeIds.includes(id)) }],
    );
  }
  if (wording === null) return [];
  return answered.map((row) => ({ row, objects: tagsOf(wording, row.value).includes(spec.tag) }));
}
