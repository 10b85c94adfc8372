import { npsCounts } from '@plumbline/stats';
import { cellKeys } from '../../study/index.ts';
import { contrasted } from './contrast-arms.ts';
import { answeredOnly, type EvidenceRow } from './evidence-rows.ts';
import { optionsOf, tagsOf } from './option-tags.ts';
import type { Wording } from './queries-answers.ts';
import type { LinkRow } from './queries-links.ts';
import { objecting } from './read-objection.ts';
import { frictionOf } from './read-reach.ts';
import type { ExperienceSpec } from './spec.ts';

type Of = { rows: readonly EvidenceRow[]; wording: Wording | null };

/**
 * Respondents counted who stand against the claim: with the outcome without the behaviour or the other way round, at the
 * other end of the scale, with a reason that is not ours to fix, objecting. Null where a kind has no other side.
 */
export function otherSide({ spec, keyResult }: LinkRow, { rows, wording }: Of): string[] | null {
  const answered = answeredOnly(rows);
  if (spec.kind === 'contrast') {
    const { people } = contrasted(spec, wording, rows);
    return idsOf(people.filter(({ outcome, did }) => outcome !== did).map(({ row }) => row));
  }
  if (wording === null) return null;
  switch (spec.kind) {
    case 'experience':
      return idsOf(
        answered.filter((row) => isLow(spec, wording, row) !== (keyResult.direction === 'decrease')),
      );
    case 'objection':
      return idsOf(objecting({ rows, wording, spec }).flatMap(({ row, objects }) => (objects ? [row] : [])));
    case 'reach':
      return idsOf(answered.filter((row) => frictionOf(wording, row) === 'mismatch' || isNone(wording, row)));
    case 'reasons':
      return reasonsAgainst(spec.claim?.tag ?? null, wording, answered);
    default:
      return spec satisfies never;
  }
}

function reasonsAgainst(tag: string | null, wording: Wording, rows: readonly EvidenceRow[]): string[] | null {
  const tags: readonly (string | undefined)[] = optionsOf(wording).map((option) => option.tag);
  if (tag !== null && tag !== 'fixable')
    return idsOf(rows.filter(({ value }) => !tagsOf(wording, value).some((one) => one === tag)));
  if (!tags.includes('mismatch') && !tags.includes('none')) return null;
  return idsOf(rows.filter((row) => tagsOf(wording, row.value).includes('mismatch') || isNone(wording, row)));
}

function isNone(wording: Wording, { value }: EvidenceRow): boolean {
  return tagsOf(wording, value).includes('none');
}

/** At the low end: the two lowest points, a detractor, a SUS below 50, or another answer than the one counted. */
function isLow({ statistic, optionId }: ExperienceSpec, wording: Wording, { value }: EvidenceRow): boolean {
  const number = numberOf(value);
  switch (statistic) {
    case 'mean':
    case 'ces':
    case 'top2':
      return 'min' in wording.config && number <= Number(wording.config.min) + 1;
    case 'nps':
      return npsCounts([number]).detractors === 1;
    case 'sus':
      return number < 50;
    case 'share':
    case 'very_disappointed':
      return !cellKeys(wording, value).includes(optionId ?? 'yes');
    default:
      return statistic satisfies never;
  }
}

function numberOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number.NaN;
  const found = 'value' in value ? value.value : 'score' in value ? value.score : null;
  return typeof found === 'number' ? found : Number.NaN;
}

function idsOf(rows: readonly EvidenceRow[]): string[] {
  return rows.map(({ interviewId }) => interviewId);
}
