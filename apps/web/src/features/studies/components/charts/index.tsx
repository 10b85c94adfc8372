import type { ReportQuestion } from '@plumbline/contracts';
import type { ReactNode } from 'react';
import { ChoiceChart } from './choice-chart.tsx';
import { MultipleChoiceChart } from './multiple-choice-chart.tsx';
import { RankingChart } from './ranking-chart.tsx';
import { ScaleChart } from './scale-chart.tsx';
import { ThemesChart } from './themes-chart.tsx';
import { YesNoChart } from './yes-no-chart.tsx';

/** The chart of a question's type. */
export function chartOf(question: ReportQuestion): ReactNode {
  const { distribution } = question;
  switch (distribution.type) {
    case 'yes_no':
      return <YesNoChart question={question} distribution={distribution} />;
    case 'multiple_choice':
      return <MultipleChoiceChart question={question} distribution={distribution} />;
    case 'single_choice':
      return <ChoiceChart question={question} rows={distribution.cells} />;
    case 'scale':
      return <ScaleChart question={question} distribution={distribution} />;
    case 'ranking':
      return <RankingChart question={question} distribution={distribution} />;
    case 'open_ended':
      return <ThemesChart question={question} distribution={distribution} />;
  }
}
