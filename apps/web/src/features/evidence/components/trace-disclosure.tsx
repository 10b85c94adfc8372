import type { Trace } from '@plumbline/contracts';
import { useState } from 'react';
import { Anchor, Disclosure } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useTrace } from '../api/use-trace.ts';

/** From the number to the people counted in it, each with their words and the way to the transcript. */
export function TraceDisclosure({ evidenceId }: { evidenceId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure summary="Who is counted" onOpen={() => setOpened(true)}>
      {opened && <TraceCells evidenceId={evidenceId} />}
    </Disclosure>
  );
}

function TraceCells({ evidenceId }: { evidenceId: string }) {
  const trace = useTrace(evidenceId);
  return (
    <Loaded query={trace}>
      {({ link, cells, question }) => (
        <div className="trace">
          {question && (
            <p className="meta">
              “{question.text}”, wording {question.revision}
              {question.studyVersion !== null && `, version ${question.studyVersion} of the study`}
            </p>
          )}
          {cells
            .filter((cell) => cell.respondents > 0)
            .map((cell) => (
              <TraceCell
                key={cell.key}
                cell={cell}
                themesHref={question && `/studies/${link.studyId}/questions/${question.id}/themes`}
              />
            ))}
        </div>
      )}
    </Loaded>
  );
}

const shownAtFirst = 5;

interface TraceCellProps {
  cell: Trace['cells'][number];
  /** Where themes are read and corrected. */
  themesHref: string | null;
}

function TraceCell({ cell, themesHref }: TraceCellProps) {
  const [all, setAll] = useState(false);
  const answers = all ? cell.answers : cell.answers.slice(0, shownAtFirst);
  const rest = cell.answers.length - answers.length;
  return (
    <section className="trace__cell">
      <h4>
        <span dir="auto">{cell.label}</span> <span className="meta num">{countWords(cell)}</span>
      </h4>
      <ul>
        {answers.map((answer) => (
          <li key={answer.answerId}>
            {answer.quote && <span dir="auto">“{answer.quote.text}” </span>}
            <Anchor href={`/interviews/${answer.interviewId}?turn=${answer.turn}`}>
              {answer.respondent}, turn {answer.turn}
            </Anchor>
            {answer.codedBy && <span className="meta"> {answer.codedBy}</span>}
          </li>
        ))}
      </ul>
      {themesHref !== null && cell.answers.some(({ codedBy }) => codedBy !== null) && (
        <Anchor className="link-btn" href={`${themesHref}?tab=answers&theme=${cell.key}`}>
          Read and code these answers
        </Anchor>
      )}
      {rest > 0 && (
        <button type="button" className="link-btn" onClick={() => setAll(true)}>
          {rest} more
        </button>
      )}
    </section>
  );
}

/** People are counted; who says it again after a probe is still one of them. */
function countWords({ respondents, answers }: Trace['cells'][number]): string {
  return answers.length > respondents
    ? `${respondents} people, in ${answers.length} answers`
    : String(respondents);
}
