import type { EvidenceCard as EvidenceCardData } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { formatRelative } from '../../../components/format-date.ts';
import {
  Anchor,
  DotList,
  LiveLabel,
  SideTag,
  StrengthMeter,
  Tag,
  Term,
} from '../../../components/ui/index.ts';
import { estimateWords, intervalWords, kindExplained, kindWords } from '../words.ts';
import { EvidencePlot } from './evidence-plot.tsx';

interface EvidenceCardProps {
  card: EvidenceCardData;
  /** The distribution, its themes and quotes. */
  distribution: ReactNode;
  /** Who is counted; only for those who may read transcripts. */
  trace: ReactNode;
}

/** A claim, its estimate with interval against the line, how sure we are, and what it rests on. */
export function EvidenceCard({ card, distribution, trace }: EvidenceCardProps) {
  const { reading } = card;
  const heading = `evidence-${card.id}`;
  return (
    <article className="card ev" aria-labelledby={heading}>
      <header className="ev__head">
        <Tag>
          <Term explain={kindExplained[card.kind]}>{kindWords[card.kind]}</Term>
        </Tag>
        <SideTag side={reading?.chip ?? 'open'} />
        <StrengthMeter strength={reading?.strength ?? 'none'} reason={reading?.strengthReason} />
      </header>
      {reading === null ? (
        <h3 id={heading}>{card.question?.text ?? 'No answers yet'}</h3>
      ) : (
        <div className="ev__body">
          <div>
            <h3 id={heading}>{reading.claim}</h3>
            {reading.n >= 5 && (
              <p className="ev__est num">
                {estimateWords(reading)} <span className="ev__ci">{intervalWords(reading)}</span>
              </p>
            )}
            <p className="soft">{reading.sentence}</p>
          </div>
          {reading.n >= 5 && reading.estimate !== null && (
            <div className="ev__plot">
              <EvidencePlot reading={reading} />
            </div>
          )}
        </div>
      )}
      <DotList
        className="meta dot-list ev__facts"
        items={[
          <span key="n" data-testid="evidence-n">
            n {reading?.n ?? 0}
            {reading && ` of ${reading.bases.shown} asked`}
          </span>,
          <Anchor key="study" href={`/studies/${card.studyId}/report`}>
            {card.studyTitle}
          </Anchor>,
          reading &&
            (reading.regime === 'live' ? (
              <LiveLabel key="live">Live, {formatRelative(reading.at)}</LiveLabel>
            ) : (
              `Closed, ${formatRelative(reading.at)}`
            )),
        ]}
      />
      {card.decisionRule && <p className="meta">Decision rule: {card.decisionRule}</p>}
      {distribution}
      {trace}
    </article>
  );
}
