import type { EvidenceCard } from '@plumbline/contracts';
import { SegmentedControl } from '../../../components/ui/index.ts';
import { onSide, type Shown } from '../words.ts';

interface EvidenceFilterProps {
  cards: EvidenceCard[];
  shown: Shown;
  onChange: (shown: Shown) => void;
}

/** All, For, Against, each with how many there are. */
export function EvidenceFilter({ cards, shown, onChange }: EvidenceFilterProps) {
  const option = (value: Shown, word: string) => ({
    value,
    label: <span className="num">{`${word} ${onSide(cards, value).length}`}</span>,
  });
  return (
    <SegmentedControl
      label="Show evidence"
      value={shown}
      onChange={onChange}
      options={[option('all', 'All'), option('for', 'For'), option('against', 'Against')]}
    />
  );
}
