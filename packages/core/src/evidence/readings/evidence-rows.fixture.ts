import type { Attributes } from '@plumbline/contracts';
import type { EvidenceRow } from './evidence-rows.ts';
import type { KindInput } from './found.ts';
import type { Wording } from './queries-answers.ts';

/** Rows in the order given, everyone answering. */
export function rowsOf(
  people: readonly {
    value?: unknown;
    attributes?: Attributes;
    state?: EvidenceRow['state'];
    themes?: string[] | null;
  }[],
): EvidenceRow[] {
  return people.map(({ value = null, attributes = {}, state = 'answered', themes = [] }, index) => ({
    interviewId: `interview-${index}`,
    attributes,
    flagged: false,
    revision: 1,
    state,
    value,
    themes,
    arrivalIndex: index + 1,
    answeredAt: Date.UTC(2026, 3, 1, 9, index),
  }));
}

export function times<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

/** Evenly spread over the order of arrival, so that no part of it differs from the rest. */
export function spread<T>(list: readonly T[]): T[] {
  return list
    .map((one, at) => ({ one, place: (at * 0.618034) % 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

export const yesNo: Wording = {
  revision: 1,
  type: 'yes_no',
  text: 'Did you?',
  config: { yesLabel: 'Yes', noLabel: 'No', allowUnsure: true },
};

export const stopped: Wording = {
  revision: 1,
  type: 'single_choice',
  text: 'What stopped you?',
  config: {
    options: [
      { id: 'start', label: 'Where to start', tag: 'fixable' },
      { id: 'import', label: 'Import', tag: 'fixable' },
      { id: 'need', label: 'No need', tag: 'mismatch' },
      { id: 'unsure', label: 'Hard to say', tag: 'unclear' },
      { id: 'against', label: 'I am against it', tag: 'objection' },
    ],
    allowOther: true,
    randomize: false,
  },
};

export const rated: Wording = {
  revision: 1,
  type: 'scale',
  text: 'How was it?',
  config: { min: 1, max: 5, minLabel: '', maxLabel: '', preset: 'csat' },
};

/** What a kind reads, of a closed study without known sizes unless told. */
export function inputOf<Spec>(spec: Spec, given: Partial<KindInput<Spec>>): KindInput<Spec> {
  return {
    spec,
    wording: yesNo,
    rows: [],
    regime: 'closed',
    seed: 'study',
    keyResult: { direction: 'increase', target: 65, unit: 'percent' },
    cohortSizes: [],
    known: { sizes: [], listed: null },
    forKey: null,
    ...given,
  };
}
