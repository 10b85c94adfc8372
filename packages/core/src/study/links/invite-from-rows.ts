import { type InvitationsBody, type InvitationsResult, invitationsBody } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import { enqueueMany, sendInvitation, work } from '@plumbline/jobs';
import type { z } from 'zod';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { AppError, found } from '../../shared/errors.ts';
import { studyById } from '../queries.ts';
import { announceLinks } from './announce-links.ts';
import { newLink } from './new-link.ts';
import { planPeople, readPerson, withoutRepeats } from './plan-people.ts';
import { holdInvitations, insertLinks, invitedAmong } from './queries.ts';
import { type RowFault, readRows } from './read-rows.ts';
import { cohortAttributes, expiryOf, mailable } from './rules.ts';

/**
 * Makes a single-use link for every row of a file, with the row's attributes, and has the invitations sent when asked.
 * All rows or none: a check (`dryRun`) tells what is wrong with which, and the same faults keep anything from being made.
 * @throws not_found, invalid_input for a map, an expiry or rows with faults, conflict where nothing can be sent.
 */
export async function inviteFromRows(
  ctx: Context,
  studyId: string,
  given: z.input<typeof invitationsBody>,
): Promise<InvitationsResult> {
  const workspaceId = authorise(ctx, 'study.write');
  const body = invitationsBody.parse(given);
  const expiresAt = expiryOf(body.expiresAt, ctx.clock.now());

  const read = readPeople(body);

  return inWorkspace(ctx.db, workspaceId, async (trx, onCommit) => {
    const study = found(await studyById(trx, studyId), 'study');
    if (body.send && !body.dryRun) mailable(ctx, study);
    // The same file sent twice at once makes one set of links.
    await holdInvitations(trx, studyId);
    const emails = read.people.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
    const settled = withoutRepeats(read.people, await invitedAmong(trx, studyId, emails), read.emailColumn);
    const { people } = settled;
    const faults = [...read.faults, ...settled.faults].sort((a, b) => a.line - b.line);
    const result = { columns: read.columns, accepted: people.length, rejected: faults };
    if (body.dryRun) return { ...result, linkIds: [] };
    if (faults.length > 0) throw nothingMade(faults);

    const made = people.map(({ email, attributes }) =>
      newLink(ctx, {
        workspaceId,
        studyId,
        kind: 'single_use',
        attributes: cohortAttributes(attributes, study.cohort),
        email,
        expiresAt,
        mailDue: body.send ? 'invitation' : null,
      }),
    );
    await insertLinks(trx, made);
    const linkIds = made.map(({ row }) => row.id);
    if (body.send) {
      await enqueueMany(
        trx,
        linkIds.map((linkId) => work(sendInvitation, { workspaceId, linkId })),
      );
      onCommit(() => ctx.wakeRelay());
    }
    onCommit(() => announceLinks(ctx, workspaceId, studyId));
    return { ...result, linkIds };
  });
}

function readPeople(body: InvitationsBody) {
  const { columns, rows, faults } = readRows(body.format, body.data);
  const plan = planPeople(body, columns);
  const read = rows.map((row) => readPerson(row, plan, body.send ? 'email' : 'any'));
  return {
    columns: columns.map((name) => ({ name, example: exampleOf(rows[0]?.cells.get(name)) })),
    emailColumn: plan.email,
    people: read.flatMap((each) => ('message' in each ? [] : [each])),
    faults: [...faults, ...read.flatMap((each) => ('message' in each ? [each] : []))],
  };
}

const longestExample = 80;

function exampleOf(cell = ''): string {
  return cell.length > longestExample ? `${cell.slice(0, longestExample).trimEnd()}…` : cell;
}

function nothingMade(faults: readonly RowFault[]): AppError {
  const rows = faults.length === 1 ? 'A row has a fault' : `${faults.length} rows have a fault`;
  return new AppError(
    'invalid_input',
    `${rows}, so nothing was made. Mend or remove them and send the file again.`,
    faults.map(({ line, pointer, message }) => ({
      pointer: `/data/${line}${pointer}`,
      message: `line ${line} ${message}`,
    })),
  );
}
