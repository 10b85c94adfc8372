import type { DraftQuestionOf } from './draft.ts';

type ScaleConfig = DraftQuestionOf<'scale'>['config'];
export type ScalePreset = ScaleConfig['preset'];

export const presetWords: Record<ScalePreset, string> = {
  custom: 'My own',
  csat: 'Satisfaction (CSAT)',
  nps: 'Recommendation (NPS)',
  ces: 'Effort (CES)',
  sus: 'Usability (one of the ten SUS questions)',
};

/** Sets the points of a known scale; end labels that were written stay. */
export function choosePreset(config: ScaleConfig, preset: ScalePreset): ScaleConfig {
  if (preset === 'custom') return { ...config, preset };
  const { minLabel, maxLabel, ...points } = presets[preset];
  const written = !ownLabels.has(`${config.minLabel}|${config.maxLabel}`);
  return { ...config, ...points, preset, ...(written ? {} : { minLabel, maxLabel }) };
}

const presets = {
  csat: { min: 1, max: 5, minLabel: 'Very dissatisfied', maxLabel: 'Very satisfied' },
  nps: { min: 0, max: 10, minLabel: 'Not at all likely', maxLabel: 'Extremely likely' },
  ces: { min: 1, max: 7, minLabel: 'Very difficult', maxLabel: 'Very easy' },
  sus: { min: 1, max: 5, minLabel: 'Strongly disagree', maxLabel: 'Strongly agree' },
};
const ownLabels = new Set([
  '|',
  ...Object.values(presets).map(({ minLabel, maxLabel }) => `${minLabel}|${maxLabel}`),
]);
