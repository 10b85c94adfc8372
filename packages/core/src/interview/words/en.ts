import type { Words } from './words.ts';

export const en: Words = {
  neutralProbe: 'Could you tell me more about that?',
  anchorProbe: 'What is the main reason for your answer?',
  closing: 'Thank you. That was the last question, and your answers are saved.',
  stopped: 'Thank you. The answers you gave so far are saved.',
  consent: {
    title: 'A few questions for you',
    someTeam: 'The team that sent you this link',
    points: (team) => [
      {
        title: 'An automatic interviewer asks',
        text: `No person is on the other side while you answer. ${team} reads the answers.`,
      },
      {
        title: 'What is stored',
        text: 'Your answers, when you gave them, and the group your link belongs to. We ask for no name or address. An AI service may choose a follow-up question and sort the answers by topic.',
      },
      {
        title: 'Quotes only if you allow it',
        text: 'A sentence of yours may then appear in a report, without your name.',
      },
      {
        title: 'Leave names out',
        text: 'Names you type, yours or others’, cannot be found and masked automatically.',
      },
      {
        title: 'Stop at any time',
        text: 'You may skip questions, go back, or close the page. What you sent until then is kept.',
      },
    ],
  },
  unwilling: {
    refuse: [
      'I’d rather not say',
      'I would rather not say',
      'rather not say',
      'I’d rather not',
      'I’d rather not answer',
      'I would rather not answer',
      'I’d rather not talk about it',
      'I prefer not to say',
      'I’d prefer not to say',
      'prefer not to say',
      'I prefer not to answer',
      'I’d prefer not to answer',
      'prefer not to answer',
      'I don’t want to say',
      'I do not want to say',
      'I don’t want to answer',
      'I do not want to answer',
      'I don’t want to answer that',
      'I don’t want to talk about it',
      'no comment',
    ],
    unknown: [
      'I don’t know',
      'I do not know',
      'don’t know',
      'I really don’t know',
      'I’m not sure',
      'not sure',
      'no idea',
      'I have no idea',
      'no clue',
      'dunno',
      'idk',
      'I can’t say',
      'hard to say',
    ],
  },
};
