import type { Agreement } from '@plumbline/contracts';
import { formatNumber } from '../../../components/format.ts';
import { terms } from '../../../components/terms.ts';
import { Table, Term } from '../../../components/ui/index.ts';

interface AgreementResultProps {
  agreement: Agreement;
  /** The codebook's version now. */
  version: number | null;
}

/** Alpha over everything and kappa theme by theme, each with what it means. */
export function AgreementResult({ agreement, version }: AgreementResultProps) {
  const { alpha, answers, themes, codebookVersion } = agreement;
  return (
    <div className="stack">
      <p>
        <Term explain={terms.alpha}>Krippendorff’s alpha</Term>{' '}
        <span className="strong num">{coefficient(alpha)}</span>{' '}
        <span className="meta">
          {alphaWords(alpha)} {answers} answers, codebook {codebookVersion}.
        </span>
      </p>
      {version !== null && version !== codebookVersion && (
        <p className="meta">The codebook has changed since: draw another sample to know how it is now.</p>
      )}
      <Table
        caption="Agreement theme by theme"
        columns={[
          { key: 'theme', header: 'Theme', cell: ({ label }) => <span dir="auto">{label}</span> },
          {
            key: 'kappa',
            header: <Term explain={terms.kappa}>Kappa</Term>,
            align: 'end',
            cell: ({ kappa }) => coefficient(kappa),
          },
          { key: 'person', header: 'Person', align: 'end', cell: ({ person }) => person },
          { key: 'machine', header: 'Machine', align: 'end', cell: ({ machine }) => machine },
        ]}
        rows={themes}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

/** Undefined where nobody, or everybody, used the theme. */
export function coefficient(value: number | null): string {
  return value === null ? 'not defined' : formatNumber(value, { digits: 2 });
}

// Krippendorff (2004), Content Analysis, ch. 11: rely on .80 and above, tentative conclusions from .667.
function alphaWords(alpha: number | null): string {
  if (alpha === null) return 'Too little was said to tell.';
  if (alpha >= 0.8) return 'Can be relied on.';
  return alpha >= 0.667 ? 'Good for tentative conclusions.' : 'Too low to rely on: sharpen the definitions.';
}
