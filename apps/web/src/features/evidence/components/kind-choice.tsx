import { type EvidenceKind, evidenceKind } from '@plumbline/contracts';
import { useId } from 'react';
import { obstacleTo } from '../link/offers.ts';
import type { LinkSubject } from '../link/subject.ts';
import { kindExplained, kindWords } from '../words.ts';

interface KindChoiceProps {
  subject: LinkSubject;
  kind: EvidenceKind;
  onChange: (kind: EvidenceKind) => void;
}

/** The five kinds in plain words; one that this study cannot carry says why. */
export function KindChoice({ subject, kind, onChange }: KindChoiceProps) {
  const name = useId();
  return (
    <fieldset className="kinds">
      <legend className="label">What it shows</legend>
      {evidenceKind.options.map((one) => {
        const obstacle = obstacleTo(one, subject);
        return (
          <label key={one} className="check">
            <input
              type="radio"
              name={name}
              checked={one === kind}
              disabled={obstacle !== null}
              aria-describedby={`${name}-${one}`}
              onChange={() => onChange(one)}
            />
            <span>
              {kindWords[one]}
              <span className="hint" id={`${name}-${one}`}>
                {kindExplained[one]}
                {obstacle && <strong className="kinds__obstacle"> {obstacle}</strong>}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
