import type { CheckedInterview, CheckedQuestion, Unusual } from './checked.ts';

/** The same point on fewer scales is an opinion. */
const fewestScales = 5;

type Scale = { id: string; min: number; max: number; sus: string | null };

/**
 * Who gave the same point on every scale of one range, five at least; or throughout a SUS, whose statements praise and
 * blame by turns, so that nobody can agree with all of them alike.
 */
export function straightLining(
  interviews: readonly CheckedInterview[],
  questions: readonly CheckedQuestion[],
): Unusual {
  const scales = questions.flatMap(scaleOf);
  const groups = [
    ...groupsBy(scales, ({ min, max }) => `${min}–${max}`),
    ...groupsBy(
      scales.filter(({ sus }) => sus !== null),
      ({ sus }) => sus ?? '',
    ),
  ];
  const unusual: Unusual = new Map();
  for (const { id, answers } of interviews) {
    const points = new Map(answers.map(({ questionId, point }) => [questionId, point]));
    for (const group of groups) {
      const given = group.flatMap((scale) => points.get(scale.id) ?? []);
      const [first] = given;
      const [scale] = group;
      if (scale === undefined || given.length < fewestScales) continue;
      if (given.some((point) => point !== first)) continue;
      unusual.set(
        id,
        `The same point, ${first}, on all ${given.length} scales from ${scale.min} to ${scale.max}`,
      );
    }
  }
  return unusual;
}

function scaleOf(question: CheckedQuestion): Scale[] {
  const { id, type, config, blockId = null } = question;
  if (type !== 'scale' || !('min' in config) || !('preset' in config)) return [];
  const { min, max } = rangeOf(config);
  return [{ id, min, max, sus: config.preset === 'sus' ? blockId : null }];
}

function rangeOf({ min, max }: { min?: number | undefined; max?: number | undefined }) {
  return { min: min ?? 0, max: max ?? 0 };
}

function groupsBy(scales: readonly Scale[], keyOf: (scale: Scale) => string): Scale[][] {
  const groups = new Map<string, Scale[]>();
  for (const scale of scales) groups.set(keyOf(scale), [...(groups.get(keyOf(scale)) ?? []), scale]);
  return [...groups.values()];
}
