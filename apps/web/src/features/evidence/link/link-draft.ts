import type { BodyOf, Cohort, EvidenceKind, endpoints, OptionTag } from '@plumbline/contracts';
import { answersOf, outcomesOf, questionsFor, type Statistic, statisticsFor, tagsOf } from './offers.ts';
import type { LinkSubject } from './subject.ts';

export type LinkBody = BodyOf<typeof endpoints.linkEvidence>;
export type Design = 'outcome_sampled' | 'exposure_sampled' | 'whole_cohort';
export type Comparator = 'above_one' | 'at_least' | 'about';

/** The form as it is typed: numbers are text, shares are per cent. */
export interface LinkDraft {
  kind: EvidenceKind;
  questionId: string;
  cohort: Cohort | null;
  statistic: Statistic;
  optionId: string;
  claimedTag: OptionTag | '';
  atLeast: string;
  behaviourFrom: 'question' | 'attribute';
  optionIds: string[];
  behaviour: Cohort;
  outcome: { attribute: string; yes: string; no: string };
  design: Design;
  comparator: Comparator;
  ratio: string;
  baseline: string;
  target: string;
  themeIds: string[];
  line: string;
  decisionRule: string;
}

/** In per cent, where the metric is a share. */
export interface Goal {
  baseline: number | null;
  target: number | null;
}

/** A draft of a kind that already fits the study as far as can be told. */
export function newDraft(kind: EvidenceKind, subject: LinkSubject, goal: Goal): LinkDraft {
  const outcome = outcomesOf(subject)[0];
  const other = subject.attributes.find(({ name }) => name !== outcome?.name);
  const [yes = '', no = ''] = outcome?.values ?? [];
  const offered = questionsFor(kind, subject);
  // Whether someone did a thing is what a yes/no question asks.
  const asked = (kind === 'contrast' && offered.find(({ type }) => type === 'yes_no')) || offered[0];
  return withQuestion(
    {
      kind,
      questionId: '',
      cohort: kind === 'experience' || kind === 'contrast' ? null : subject.study.cohort,
      statistic: 'mean',
      optionId: '',
      claimedTag: '',
      atLeast: '50',
      behaviourFrom: asked ? 'question' : 'attribute',
      optionIds: [],
      behaviour: { attribute: other?.name ?? '', values: other?.values.slice(0, 1) ?? [] },
      outcome: { attribute: outcome?.name ?? '', yes, no },
      design: 'outcome_sampled',
      comparator: 'above_one',
      ratio: '2',
      baseline: goal.baseline === null ? '' : String(goal.baseline),
      target: goal.target === null ? '' : String(goal.target),
      themeIds: [],
      line: '20',
      decisionRule: subject.study.decisionRule,
    },
    asked?.id ?? '',
    subject,
  );
}

/** Another question, and what follows from it. */
export function withQuestion(draft: LinkDraft, questionId: string, subject: LinkSubject): LinkDraft {
  const question = subject.questions.find(({ id }) => id === questionId);
  const tags = tagsOf(question);
  return {
    ...draft,
    questionId,
    statistic: statisticsFor(question)[0] ?? 'mean',
    optionId: answersOf(question)[0]?.value ?? '',
    claimedTag: tags.includes('fixable') ? 'fixable' : (tags[0] ?? ''),
    optionIds: answersOf(question)
      .slice(0, 1)
      .map(({ value }) => value),
    themeIds: [],
  };
}

/** What is sent. A number that cannot be read is sent as none and comes back as a fault of its field. */
export function bodyOf(draft: LinkDraft, studyId: string): LinkBody {
  const { kind, questionId, cohort } = draft;
  const rule = draft.decisionRule.trim();
  const common = { studyId, ...(rule && { decisionRule: rule }) };
  switch (kind) {
    case 'experience': {
      const named = draft.statistic === 'share' || draft.statistic === 'very_disappointed';
      const spec = { questionId, statistic: draft.statistic, cohort };
      return { ...common, kind, spec: named ? { ...spec, optionId: draft.optionId } : spec };
    }
    case 'reasons': {
      const claim = draft.claimedTag === '' ? null : { tag: draft.claimedTag, atLeast: share(draft.atLeast) };
      return { ...common, kind, spec: { questionId, cohort, claim } };
    }
    case 'contrast': {
      const { comparator, design, outcome } = draft;
      const claim = { comparator, ...(comparator !== 'above_one' && { ratio: number(draft.ratio) }) };
      const behaviour =
        draft.behaviourFrom === 'question' ? { questionId, optionIds: draft.optionIds } : draft.behaviour;
      return { ...common, kind, spec: { behaviour, outcome, design, claim } };
    }
    case 'reach':
      return {
        ...common,
        kind,
        spec: { questionId, cohort, baseline: share(draft.baseline), target: share(draft.target) },
      };
    case 'objection':
      return {
        ...common,
        kind,
        spec: { questionId, cohort, themeIds: draft.themeIds, line: share(draft.line) },
      };
  }
}

/** What is wrong before anything is sent, by the pointer the api would use. */
export function faultsOf(draft: LinkDraft, { questions }: LinkSubject): Record<string, string> {
  const faults: [string, string | null][] = [];
  const question = questions.find(({ id }) => id === draft.questionId);
  if (draft.kind === 'reasons' && draft.claimedTag !== '')
    faults.push(['/spec/claim/atLeast', percentFault(draft.atLeast)]);
  if (draft.kind === 'objection') {
    if (question?.type === 'open_ended' && draft.themeIds.length === 0)
      faults.push(['/spec/themeIds', 'Choose at least one theme.']);
    faults.push(['/spec/line', percentFault(draft.line)]);
  }
  if (draft.kind === 'reach') {
    faults.push(['/spec/baseline', percentFault(draft.baseline)]);
    faults.push(['/spec/target', percentFault(draft.target)]);
  }
  if (draft.kind === 'contrast') {
    const ratio = number(draft.ratio);
    const readable = ratio > 1 && ratio <= 100;
    if (draft.comparator !== 'above_one' && !readable)
      faults.push(['/spec/claim/ratio', 'Give a number above 1, up to 100.']);
    if (draft.behaviourFrom === 'question' && draft.optionIds.length === 0)
      faults.push(['/spec/behaviour', 'Choose at least one answer.']);
    if (draft.behaviourFrom === 'question' && answersOf(question).length === draft.optionIds.length)
      faults.push(['/spec/behaviour', 'Leave an answer that means they did not do it.']);
    if (draft.behaviourFrom === 'attribute' && draft.behaviour.values.length === 0)
      faults.push(['/spec/behaviour', 'Choose at least one value.']);
    if (draft.outcome.yes === draft.outcome.no)
      faults.push(['/spec/outcome/no', 'The two outcomes must differ.']);
  }
  if (draft.kind !== 'contrast' && draft.cohort?.values.length === 0)
    faults.push(['/spec/cohort', 'Choose at least one value, or everyone.']);
  return Object.fromEntries(faults.flatMap(([pointer, words]) => (words === null ? [] : [[pointer, words]])));
}

function percentFault(text: string): string | null {
  const value = number(text);
  return value >= 0 && value <= 100 ? null : 'Give a number from 0 to 100.';
}

function number(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}

function share(text: string): number {
  return Math.round(number(text) * 1e6) / 1e8;
}
