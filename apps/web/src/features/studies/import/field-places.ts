import type { ImportBody, StudyVersion } from '@plumbline/contracts';

/** Where a field goes, as a select knows it: nowhere, a question, or one of the three others. */
export type FieldPlace = '' | 'attribute' | 'respondent' | 'answeredAt' | `question:${string}`;
export type FieldPlaces = Readonly<Record<string, FieldPlace>>;
type Questions = StudyVersion['questions'];

const respondentNames = new Set(['respondent', 'respondentid', 'userid', 'participant', 'participantid']);
const timeNames = new Set(['answeredat', 'submittedat', 'createdat', 'timestamp', 'date', 'time']);

/** Only what the name of a field makes plain; everything else is for the importer to say. */
export function guessPlace(field: string, questions: Questions): FieldPlace {
  const named = questions.find(({ id, text }) => id === field || fold(text) === fold(field));
  if (named) return `question:${named.id}`;
  if (respondentNames.has(fold(field))) return 'respondent';
  return timeNames.has(fold(field)) ? 'answeredAt' : '';
}

/** An attribute's name as the api takes it; null when nothing of the field's name can be kept. */
export function attributeName(field: string): string | null {
  const name = field.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '');
  return name === '' ? null : name.slice(0, 64);
}

/** The map of an import. */
export function importMap(places: FieldPlaces): ImportBody['map'] {
  const entries = Object.entries(places).flatMap(([field, place]) => {
    const target = targetOf(field, place);
    return target === null ? [] : [[field, target] as const];
  });
  return Object.fromEntries(entries);
}

function targetOf(field: string, place: FieldPlace): ImportBody['map'][string] | null {
  switch (place) {
    case '':
      return null;
    case 'attribute': {
      const attribute = attributeName(field);
      return attribute === null ? null : { attribute };
    }
    case 'respondent':
      return { respondent: true };
    case 'answeredAt':
      return { answeredAt: true };
    default:
      return { questionId: place.slice('question:'.length) };
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
