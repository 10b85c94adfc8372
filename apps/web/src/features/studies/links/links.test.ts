import type { StudyLink } from '@plumbline/contracts';
import { expect, test } from 'vitest';
import { embedSnippet, hostSnippet } from './embed-snippet.ts';
import { endOfDay, today } from './expiry.ts';
import { linkName, mailWords } from './link-words.ts';
import { guessColumn, peopleMap } from './people-columns.ts';

test('a day ends where the reader is', () => {
  expect(endOfDay('')).toBeNull();
  expect(new Date(endOfDay('2026-05-06') ?? '').getHours()).toBe(23);
  expect(today(new Date(2026, 4, 6))).toBe('2026-05-06');
});

test('columns of addresses are guessed, the rest is for people to say', () => {
  expect(['E-Mail', 'email_address', 'plan'].map(guessColumn)).toEqual(['email', 'email', '']);
  expect(peopleMap({ Mail: 'email', 'first project?': 'attribute', note: '' })).toEqual({
    Mail: { email: true },
    'first project?': { attribute: 'first_project' },
  });
});

const link: StudyLink = {
  id: 'l',
  kind: 'single_use',
  attributes: { plan: 'team' },
  token: 't',
  url: 'https://plumbline.test/r/t',
  state: 'unused',
  opened: 0,
  finished: 0,
  expiresAt: null,
  mail: null,
  createdAt: '2026-05-06T09:00:00Z',
};

test('a link is called by whom it is for', () => {
  const mail = { email: 'ana@x.org', invitedAt: null, remindedAt: null, due: null, failure: null };
  expect(linkName(link)).toBe('One person, plan = team');
  expect(linkName({ ...link, mail })).toBe('ana@x.org');
  expect(linkName({ ...link, kind: 'open', attributes: {} })).toBe('Link for everyone');
  expect(mailWords({ ...link, mail })).toBe('Not invited');
  expect(mailWords({ ...link, mail: { ...mail, due: 'invitation' } })).toBe('On its way');
  expect(mailWords({ ...link, mail: { ...mail, failure: 'refused' } })).toContain('Refused');
});

test('the snippet loads the script from where the link is, and the host signs the text it shows', () => {
  expect(embedSnippet({ ...link, url: 'https://plumbline.test/e/t' })).toContain(
    'src="https://plumbline.test/embed.js" data-link="t"',
  );
  expect(hostSnippet()).toContain("createHmac('sha256', process.env.PLUMBLINE_SIGNING_KEY)");
});
