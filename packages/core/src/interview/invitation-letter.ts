import type { PublishedQuestion } from '@plumbline/db';
import type { Letter } from '@plumbline/runtime';
import { minutesFor } from './minutes.ts';

export interface Invited {
  linkId: string;
  mail: 'invitation' | 'reminder';
  to: string;
  url: string;
  askedBy: string;
  purpose: string;
  questions: readonly PublishedQuestion[];
  expiresAt: Date | null;
}

/**
 * The mail to one person: who asks and what for, how long it takes, how to say no. A study's own title is written for
 * the team and may lead, so it is not in it.
 */
export function invitationLetter(invited: Invited): Letter {
  const { linkId, mail, to } = invited;
  const team = invited.askedBy.trim() || 'The team behind this address';
  const paragraphs = mail === 'invitation' ? invitation(team, invited) : reminder(team, invited);
  return {
    id: `${mail}.${linkId}`,
    to,
    // One line, whatever the name of the team holds.
    subject: `${mail === 'invitation' ? '' : 'Reminder: '}${team} would like to hear from you`.replace(
      /\s+/g,
      ' ',
    ),
    text: `${['Hello,', ...paragraphs].join('\n\n')}\n`,
  };
}

function invitation(team: string, invited: Invited): string[] {
  return [
    `${team} asks for a few answers from you.${invited.purpose.trim() && ` What for: ${invited.purpose.trim()}`}`,
    `${duration(invited)}, one question at a time, on a phone or a computer. The interviewer is an AI; ${team} reads the answers.`,
    link(invited),
    'You do not have to take part. Without an answer there is one reminder and no more. To get none, open the link and choose “No, thanks”. You can skip any question, and stop at any time by closing the page.',
  ];
}

function reminder(team: string, invited: Invited): string[] {
  return [
    `some days ago ${team} asked for a few answers from you, and they are not complete yet. If you began, you go on where you stopped on the same device.`,
    `${duration(invited)}. The interviewer is an AI; ${team} reads the answers.`,
    link(invited),
    'This is the only reminder. You do not have to take part: if you do nothing, no further mail comes.',
  ];
}

function duration({ questions }: Invited): string {
  const minutes = minutesFor(questions);
  return `It takes about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
}

function link({ url, expiresAt }: Invited): string {
  const until = expiresAt === null ? '' : ` It works until ${expiresAt.toISOString().slice(0, 10)}.`;
  return `${url}\n\nThe link is for you alone and opens one interview, so the team can tell which answers are yours.${until}`;
}
