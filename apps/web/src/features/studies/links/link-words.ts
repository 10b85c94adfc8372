import type { LinkState, StudyLink } from '@plumbline/contracts';
import { formatDate } from '../../../components/format-date.ts';
import type { ChipTone } from '../../../components/ui/chip.tsx';

/** What a link is called: by whom it is for. */
export function linkName({ kind, attributes, mail }: StudyLink): string {
  const given = Object.entries(attributes).map(([name, value]) => `${name} = ${value}`);
  const group = given.join(', ');
  if (mail) return mail.email;
  if (kind === 'embed') return group === '' ? 'Inside a product' : `Inside a product, ${group}`;
  if (kind === 'single_use') return group === '' ? 'One person' : `One person, ${group}`;
  return group === '' ? 'Link for everyone' : `Link for ${group}`;
}

export const stateWords: Record<LinkState, { word: string; tone: ChipTone }> = {
  unused: { word: 'Not opened', tone: 'neutral' },
  opened: { word: 'Opened', tone: 'accent' },
  finished: { word: 'Finished', tone: 'good' },
  expired: { word: 'Expired', tone: 'warn' },
  revoked: { word: 'Revoked', tone: 'bad' },
};

/** "Made 5 May, 09:00 · opened 3 times, 2 finished · until 1 Jun" */
export function linkFacts(link: StudyLink): string {
  const times = link.opened === 1 ? 'once' : `${link.opened} times`;
  const facts = [
    `Made ${formatDate(link.createdAt, 'time')}`,
    link.opened > 0 && `opened ${times}, ${link.finished} finished`,
    link.expiresAt && `${link.state === 'expired' ? 'ended' : 'until'} ${formatDate(link.expiresAt, 'time')}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

/** How the mail to a person stands. */
export function mailWords({ mail }: StudyLink): string {
  if (mail === null) return 'No address';
  const failed = mail.failure === null ? '' : failures[mail.failure];
  if (mail.due !== null) return failed || (mail.due === 'reminder' ? 'Reminder on its way' : 'On its way');
  if (failed !== '') return failed;
  if (mail.remindedAt !== null) return `Reminded ${formatDate(mail.remindedAt, 'day')}`;
  return mail.invitedAt === null ? 'Not invited' : `Invited ${formatDate(mail.invitedAt, 'day')}`;
}

const failures = {
  unreachable: 'Mail server does not answer; tried again by itself',
  refused: 'Refused by the mail server',
  unsure: 'Perhaps not sent: the mail server broke off',
};
