import type { InterviewState, LinkKind } from '@plumbline/contracts';
import { consentVersion } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { minutesFor } from './minutes.ts';

interface Asking {
  purpose: string;
  askedBy: string;
  questions: readonly PublishedQuestion[];
  linkKind: LinkKind | null;
}

/** The first screen. Raise `consentVersion` in the contracts with every change of these words. */
export function consentText({ purpose, askedBy, questions, linkKind }: Asking): InterviewState['consent'] {
  const team = askedBy.trim() || 'The team that sent you this link';
  return {
    version: consentVersion,
    // A study's own title is written for the team and may lead.
    title: 'A few questions for you',
    askedBy: team,
    purpose,
    minutes: minutesFor(questions),
    points: [
      {
        title: 'An automatic interviewer asks',
        text: `No person is on the other side while you answer. ${team} reads the answers.`,
      },
      {
        title: 'What is stored',
        text: `Your answers, when you gave them, and the group your link belongs to. ${whoIsKnown(linkKind)} An AI service may sort the answers by topic.`,
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
  };
}

/** A link that was made for one person tells who answered. */
function whoIsKnown(linkKind: LinkKind | null): string {
  return linkKind === 'single_use'
    ? 'Your link was made for you alone, so the team can tell which answers are yours.'
    : 'We ask for no name or address.';
}
