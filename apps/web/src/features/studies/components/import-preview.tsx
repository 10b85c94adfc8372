import type { ImportResult, StudyVersion } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import { Table } from '../../../components/ui/index.ts';

type Preview = ImportResult['preview'][number];

/** The first lines of a file as they will be read. */
export function ImportPreview({
  preview,
  questions,
}: {
  preview: readonly Preview[];
  questions: StudyVersion['questions'];
}) {
  const asked = questions.filter(({ id }) =>
    preview.some(({ answers }) => answers.some(({ questionId }) => questionId === id)),
  );
  const attributes = [...new Set(preview.flatMap((line) => Object.keys(line.attributes)))];
  return (
    <Table
      caption="The first lines as they will be read"
      columns={[
        { key: 'line', header: 'Line', cell: ({ line }: Preview) => <span className="num">{line}</span> },
        ...(preview.some(({ respondent }) => respondent !== null)
          ? [{ key: 'who', header: 'Who', cell: ({ respondent }: Preview) => respondent ?? '' }]
          : []),
        ...asked.map(({ id, text }) => ({
          key: id,
          header: text,
          cell: ({ answers }: Preview) => answers.find(({ questionId }) => questionId === id)?.said ?? '',
        })),
        ...attributes.map((name) => ({
          key: `attribute ${name}`,
          header: name,
          cell: (line: Preview) => line.attributes[name] ?? '',
        })),
        { key: 'at', header: 'When', cell: ({ answeredAt }: Preview) => formatDate(answeredAt, 'year') },
      ]}
      rows={preview}
      rowKey={({ line }) => String(line)}
    />
  );
}
