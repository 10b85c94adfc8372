import type { QuestionOf } from '@plumbline/contracts';

/** Yes and no in the languages that respondents are asked in, and as spreadsheets write them. */
const yesWords = ['yes', 'y', 'true', '1', 'ja', 'oui', 'sí', 'si', 'نعم'];
const noWords = ['no', 'n', 'false', '0', 'nein', 'non', 'لا'];
const unsureWords = ['unsure', 'not sure', "don't know", 'don’t know'];

/** Yes, no or unsure; what it is not stays as it was said. */
export function yesNo({ config, translations }: QuestionOf<'yes_no'>, raw: unknown): unknown {
  const said = fold(String(raw));
  const labels = Object.values(translations ?? {}).map((one) => one.labels ?? {});
  const own = (key: string, label: string) => [label, ...labels.flatMap((one) => one[key] ?? [])].map(fold);
  // The question's own words come first: its “No” may be called “1”.
  if (own('yes', config.yesLabel).includes(said)) return 'yes';
  if (own('no', config.noLabel).includes(said)) return 'no';
  if (yesWords.includes(said)) return 'yes';
  if (noWords.includes(said)) return 'no';
  return unsureWords.includes(said) ? 'unsure' : raw;
}

/** A point of a scale: 4, "4", "4.0", "4 - Very easy", or the words of one of its ends. */
export function numberOf({ config, translations }: QuestionOf<'scale'>, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const said = fold(raw);
  const labels = Object.values(translations ?? {}).map((one) => one.labels ?? {});
  const ends = [
    { point: config.min, words: [config.minLabel, ...labels.flatMap(({ min }) => min ?? [])].map(fold) },
    { point: config.max, words: [config.maxLabel, ...labels.flatMap(({ max }) => max ?? [])].map(fold) },
  ];
  const end = ends.find(({ words }) => said !== '' && words.includes(said));
  if (end) return end.point;
  const [, digits, words = ''] = /^(-?\d+)(?:[.,]0+)?(?:\s*[-–—:.=)]?\s*(\D.*))?$/.exec(said) ?? [];
  if (digits === undefined) return raw;
  const point = Number(digits);
  const fits = words === '' || ends.some((one) => one.point === point && one.words.includes(words));
  return fits ? point : raw;
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
