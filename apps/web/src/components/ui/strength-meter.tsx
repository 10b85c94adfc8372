import { words } from '../words.ts';

export type Strength = 'none' | 'anecdotal' | 'directional' | 'firm_so_far' | 'firm';

/** Four steps and a word, never a percentage. */
export function StrengthMeter({ strength, reason }: { strength: Strength; reason?: string | undefined }) {
  const level = levels.indexOf(strength);
  return (
    <span className="strength" title={reason}>
      <i aria-hidden="true">
        {levels.slice(1).map((step, index) => (
          <b key={step} className={index < level ? 'on' : undefined} />
        ))}
      </i>
      <span>
        <span className="sr">{words.strength}: </span>
        {words.strengths[strength]}
      </span>
    </span>
  );
}

const levels: Strength[] = ['none', 'anecdotal', 'directional', 'firm_so_far', 'firm'];
