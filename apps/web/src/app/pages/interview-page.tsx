import type { Transcript } from '@plumbline/contracts';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { formatDate } from '../../components/format-date.ts';
import { Notice, PageHeader } from '../../components/ui/index.ts';
import { useTranscript } from '../../features/studies/api/use-transcript.ts';
import { attributeWords } from '../../features/studies/components/interview-list.tsx';
import { TranscriptPanel } from '../../features/studies/components/transcript-panel.tsx';
import { TranscriptTurn } from '../../features/studies/components/transcript-turn.tsx';
import { Loaded } from '../../lib/loaded.tsx';

/** One interview, turn by turn; opens at the turn a quote led to. */
export function InterviewPage() {
  const { interviewId = '' } = useParams({ strict: false });
  const { turn } = useSearch({ strict: false });
  const transcript = useTranscript(interviewId);
  return <Loaded query={transcript}>{(data) => <Interview transcript={data} at={turn} />}</Loaded>;
}

function Interview({ transcript, at }: { transcript: Transcript; at: number | undefined }) {
  const themes = [
    ...new Set(transcript.turns.flatMap((turn) => turn.highlights.map(({ themeId }) => themeId))),
  ];
  useEffect(() => {
    if (at !== undefined) document.getElementById(`turn-${at}`)?.scrollIntoView({ block: 'center' });
  }, [at]);
  const { study, respondent, consent } = transcript;
  return (
    <>
      <PageHeader
        title={respondent}
        place={study.title}
        breadcrumbs={[{ label: study.title, href: `/studies/${study.id}/report` }, { label: respondent }]}
        facts={[
          attributeWords(transcript.attributes),
          formatDate(transcript.startedAt, 'time'),
          consent?.quote ? 'Quotes allowed' : 'Quotes not allowed outside the team',
        ]}
      />
      {transcript.state === 'withdrawn' && (
        <Notice icon="info">This respondent withdrew their answers. Nothing of them is left.</Notice>
      )}
      <div className="tx">
        <ol>
          {transcript.turns.map((turn) => (
            <TranscriptTurn
              key={turn.seq}
              turn={turn}
              respondent={respondent}
              startedAt={transcript.startedAt}
              marked={turn.seq === at}
              themes={themes}
            />
          ))}
        </ol>
        <TranscriptPanel transcript={transcript} themes={themes} />
      </div>
    </>
  );
}
