import type { InterviewState } from '@plumbline/contracts';
import { consentVersion } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import { minutesFor } from './minutes.ts';
import { wordsIn } from './words/catalogue.ts';

interface Asking {
  purpose: string;
  askedBy: string;
  /** Those the respondent may meet. */
  questions: readonly PublishedQuestion[];
  language: string;
}

/** The first screen. Raise `consentVersion` in the contracts with every change of the catalogue's words for it. */
export function consentText({ purpose, askedBy, questions, language }: Asking): InterviewState['consent'] {
  const { title, someTeam, points } = wordsIn(language).consent;
  const team = askedBy.trim() || someTeam;
  // A study's own title is written for the team and may lead.
  return {
    version: consentVersion,
    title,
    askedBy: team,
    purpose,
    minutes: minutesFor(questions),
    points: points(team),
  };
}
