import type { ReportQuestion } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { summariseAnswers } from '../study/index.ts';
import { isSoundCohort } from './hide-reading.ts';
import type { Reader } from './reader.ts';
import type { LoadedWave } from './readings/load-wave.ts';
import type { Wording } from './readings/queries-answers.ts';
import type { Field } from './readings/queries-field.ts';
import type { LinkRow } from './readings/queries-links.ts';
import type { CardsInput } from './report/card.ts';
import { reportCards } from './report/cards.ts';
import { extrasOf, shownExtras } from './report/extras.ts';
import { hideAll, hideSmall } from './report/hide-small.ts';
import { type Filter, noFilter } from './report/scope.ts';

/**
 * The question of a link as the report shows it, over those whom its reading counts; a contrast with its two groups side by
 * side. Null where no single question is asked.
 */
export async function cardQuestion(
  trx: Trx,
  of: { link: LinkRow; field: Field; loaded: LoadedWave; reader: Reader },
): Promise<ReportQuestion | null> {
  const { link, field, loaded, reader } = of;
  const { wording, scope, regime } = loaded;
  if (wording === null || link.questionId === null || isBlock(link)) return null;
  const filter = filterOf(link);
  if (filter === null) return overSeveral(link.questionId, wording, of);
  const input: CardsInput = {
    questions: [published(link.questionId, wording)],
    scope,
    regime,
    soFar: field.state !== 'closed' && scope.wave === field.wave,
    filter,
    reader,
    flaggedByDefault: !field.excludeFlagged,
    sizes: field.cohortSizes,
    list: field.conditional.includes(link.questionId) ? null : field.list,
    stored: () => undefined,
    extras: () => undefined,
  };
  const [card] = await reportCards(trx, input);
  return card ? withLoaded(card, wording, of) : null;
}

/** What the report would say beside it, from the answers that are read already; of a cohort nothing, as in the report. */
function withLoaded(
  card: ReportQuestion,
  wording: Wording,
  { link, field, loaded, reader }: { link: LinkRow; field: Field; loaded: LoadedWave; reader: Reader },
): ReportQuestion {
  if (link.spec.kind !== 'contrast' && link.spec.cohort !== null) return card;
  const { regime, everyone, scope } = loaded;
  const of = { sizes: field.cohortSizes, regime, seed: field.id, includeFlagged: scope.includeFlagged };
  const extras = extrasOf(wording, card.distribution.cells, everyone, of);
  return { ...card, ...shownExtras(extras, { reader, hidden: card.hidden || card.n === 0 }) };
}

function isBlock({ spec }: LinkRow): boolean {
  return spec.kind === 'experience' && spec.statistic === 'sus';
}

/**
 * Whether readers of released quotes may see no number of a link at all, of the newest answers.
 * @param question as `cardQuestion` has it for this reader
 */
export function isHiddenFrom(
  reader: Reader,
  { link, loaded, question }: { link: LinkRow; loaded: LoadedWave; question: ReportQuestion | null },
): boolean {
  if (reader === 'all') return false;
  const named = question !== null && filterOf(link) !== null;
  if (!named && !isSoundCohort(link, loaded)) return true;
  return question !== null && (question.hidden || question.groups.some(({ hidden }) => hidden));
}

/** Null for a cohort of several values, which no filter of a report names. */
function filterOf({ spec }: LinkRow): Filter | null {
  if (spec.kind === 'contrast') return { where: {}, compare: spec.outcome.attribute };
  if (spec.cohort === null) return noFilter;
  const [value, ...more] = spec.cohort.values;
  return value === undefined || more.length > 0
    ? null
    : { where: { [spec.cohort.attribute]: value }, compare: null };
}

function overSeveral(
  id: string,
  wording: Wording,
  { link, field, loaded, reader }: { link: LinkRow; field: Field; loaded: LoadedWave; reader: Reader },
): ReportQuestion | null {
  if (wording.type === 'open_ended') return null;
  const { type, text, revision } = wording;
  const summary = summariseAnswers(wording, loaded.rows, { regime: loaded.regime, seed: field.id });
  const nothing = { hidden: false, groups: [], comparison: null, earlier: [], weighting: null, notes: [] };
  const card = { id, type, text, revision, ...summary, ...nothing };
  return reader === 'all' || isSoundCohort(link, loaded) ? hideSmall(card, reader) : hideAll(card);
}

/** Safe because a wording's config is stored with its type; what a report does not read is left out. */
function published(id: string, wording: Wording): PublishedQuestion {
  const rest = { id, whyWeAsk: '', shownToRespondents: '', required: false };
  return { ...wording, ...rest } as PublishedQuestion;
}
