import type { ReportQuestion } from '@plumbline/contracts';
import type { PublishedQuestion, Trx } from '@plumbline/db';
import { summariseAnswers } from '../study/index.ts';
import type { Reader } from './reader.ts';
import type { LoadedWave } from './readings/load-wave.ts';
import type { Wording } from './readings/queries-answers.ts';
import type { Field } from './readings/queries-field.ts';
import type { LinkRow } from './readings/queries-links.ts';
import { reportCards } from './report/cards.ts';
import { hideSmall } from './report/hide-small.ts';
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
  const [card] = await reportCards(trx, {
    questions: [published(link.questionId, wording)],
    scope,
    regime,
    soFar: field.state !== 'closed' && scope.wave === field.wave,
    filter,
    reader,
    flaggedByDefault: !field.excludeFlagged,
    stored: () => undefined,
  });
  return card ?? null;
}

function isBlock({ spec }: LinkRow): boolean {
  return spec.kind === 'experience' && spec.statistic === 'sus';
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
  { field, loaded, reader }: { field: Field; loaded: LoadedWave; reader: Reader },
): ReportQuestion | null {
  if (wording.type === 'open_ended') return null;
  const { type, text, revision } = wording;
  const summary = summariseAnswers(wording, loaded.rows, { regime: loaded.regime, seed: field.id });
  return hideSmall(
    { id, type, text, revision, ...summary, hidden: false, groups: [], comparison: null, earlier: [] },
    reader,
  );
}

/** Safe because a wording's config is stored with its type; what a report does not read is left out. */
function published(id: string, wording: Wording): PublishedQuestion {
  const rest = { id, whyWeAsk: '', shownToRespondents: '', required: false };
  return { ...wording, ...rest } as PublishedQuestion;
}
