import type { InterviewSummary } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Anchor, Disclosure, Table } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useInterviews } from '../api/use-interviews.ts';

const stateWords: Record<InterviewSummary['state'], string> = {
  consent: 'Not started',
  asking: 'Under way',
  finished: 'Finished',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** The interviews behind the report, each a way to its transcript. */
export function InterviewList({ studyId }: { studyId: string }) {
  return (
    <Disclosure summary="Interviews">
      <Interviews studyId={studyId} />
    </Disclosure>
  );
}

function Interviews({ studyId }: { studyId: string }) {
  const interviews = useInterviews(studyId);
  return (
    <Loaded query={interviews}>
      {({ items }) => (
        <Table
          caption="Interviews, newest first"
          rows={items}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'who',
              header: 'Respondent',
              cell: (row) => <Anchor href={`/interviews/${row.id}`}>{row.respondent}</Anchor>,
            },
            { key: 'attributes', header: 'Attributes', cell: (row) => attributeWords(row.attributes) },
            { key: 'wave', header: 'Wave', align: 'end', cell: (row) => row.wave },
            {
              key: 'state',
              header: 'State',
              cell: (row) => (
                <>
                  {stateWords[row.state]}
                  {reasonsOf(row).length > 0 && (
                    <span className="meta">, flagged: {reasonsOf(row).join('; ')}</span>
                  )}
                </>
              ),
            },
            { key: 'at', header: 'Started', cell: (row) => formatDate(row.startedAt, 'time') },
            { key: 'answers', header: 'Answers', align: 'end', cell: (row) => row.answers },
          ]}
        />
      )}
    </Loaded>
  );
}

export function attributeWords(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${value}`)
    .join(', ');
}

/** Why an interview looks unusual, without what a person dismissed. */
function reasonsOf({ flags }: Pick<InterviewSummary, 'flags'>): string[] {
  return flags.filter(({ dismissed }) => !dismissed).map(({ reason }) => reason);
}
