import type { QuestionType } from '@plumbline/contracts';

/** The six types in the words of the pages. */
export const typeWords: Record<QuestionType, string> = {
  open_ended: 'Open',
  scale: 'Scale',
  single_choice: 'One choice',
  multiple_choice: 'Several choices',
  ranking: 'Ranking',
  yes_no: 'Yes or no',
};
