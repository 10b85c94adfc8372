import type { Codebook } from '@plumbline/contracts';
import { type KeyboardEvent, useState } from 'react';
import { Button, EmptyState } from '../../../components/ui/index.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { type AnswerFilter, useCodedAnswers } from '../api/use-coded-answers.ts';
import { codingKey, isTyping } from '../coding/coding-keys.ts';
import { useCoding } from '../coding/use-coding.ts';
import { AnswerFilters } from './answer-filters.tsx';
import { CodedAnswerItem } from './coded-answer-item.tsx';
import { CodingHelp } from './coding-help.tsx';

interface AnswersPanelProps {
  studyId: string;
  codebook: Codebook;
  filter: AnswerFilter;
  onFilter: (filter: AnswerFilter) => void;
}

/** The answers in the respondents' own words, to read and to code by keyboard, mouse or touch. */
export function AnswersPanel({ studyId, codebook, filter, onFilter }: AnswersPanelProps) {
  const query = useCodedAnswers({ studyId, questionId: codebook.questionId }, filter);
  return (
    <div className="stack">
      <AnswerFilters codebook={codebook} filter={filter} onChange={onFilter} />
      <Loaded query={query}>
        {({ pages }) => {
          const answers = pages.flatMap(({ items }) => items);
          return (
            <>
              {answers.length === 0 ? (
                <NoAnswers filter={filter} />
              ) : (
                <CodingList studyId={studyId} codebook={codebook} answers={answers} />
              )}
              {query.hasNextPage && (
                <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  More answers
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface CodingListProps {
  studyId: string;
  codebook: Codebook;
  answers: Parameters<typeof useCoding>[1];
}

function CodingList({ studyId, codebook, answers }: CodingListProps) {
  const coding = useCoding(studyId, answers);
  const [follow, setFollow] = useState(false);
  const press = (event: KeyboardEvent) => {
    const key = isTyping(event.target) ? null : codingKey(event);
    if (key === null) return;
    event.preventDefault();
    setFollow(true);
    switch (key.kind) {
      case 'move':
        return coding.move(key.by);
      case 'toggle': {
        const theme = codebook.themes[key.place];
        return theme && coding.toggle(theme.id);
      }
      case 'none':
        return coding.none();
      case 'save':
        return void coding.save();
      case 'undo':
        return void coding.undo();
    }
  };
  return (
    // The keys work where the focus is in the list, so they get in nobody's way elsewhere.
    // biome-ignore lint/a11y/noStaticElementInteractions: what it holds takes the focus
    <div onKeyDown={press} onPointerDown={() => setFollow(false)}>
      <CodingHelp />
      <ol className="coded-list">
        {answers.map((answer) => (
          <CodedAnswerItem
            key={answer.id}
            answer={answer}
            themes={codebook.themes}
            coding={coding}
            follow={follow}
          />
        ))}
      </ol>
    </div>
  );
}

function NoAnswers({ filter }: { filter: AnswerFilter }) {
  if (filter.q) return <EmptyState title="Nobody said that">Try fewer or other words.</EmptyState>;
  if (filter.theme === 'uncoded')
    return <EmptyState title="Every answer is coded">New answers are coded as they arrive.</EmptyState>;
  if (filter.theme !== undefined)
    return <EmptyState title="No answer here">Choose another theme.</EmptyState>;
  return <EmptyState title="No answers yet">They appear here as they arrive.</EmptyState>;
}
