import type { Attributes, Cohort, LinkState } from '@plumbline/contracts';
import type { Context } from '../../shared/context.ts';
import { AppError, invalid } from '../../shared/errors.ts';
import type { StudyRow } from '../queries.ts';
import type { LinkRow } from './queries.ts';

/** What became of a link. An interview that was begun goes on after its link has expired. */
export function linkStateOf(
  row: Pick<LinkRow, 'kind' | 'opened' | 'finished' | 'revoked_at' | 'expires_at'>,
  now: Date,
): LinkState {
  const own = row.kind === 'single_use';
  if (own && row.finished > 0) return 'finished';
  if (row.revoked_at !== null) return 'revoked';
  if (own && row.opened > 0) return 'opened';
  if (row.expires_at !== null && row.expires_at <= now) return 'expired';
  return row.opened > 0 ? 'opened' : 'unused';
}

/** @throws invalid_input for an instant that is over. */
export function expiryOf(expiresAt: string | null | undefined, now: Date): Date | null {
  if (expiresAt === null || expiresAt === undefined) return null;
  const at = new Date(expiresAt);
  if (at <= now) throw invalid('/expiresAt', 'must be in the future');
  return at;
}

/** The attributes given, or those of the one group that the study is for. */
export function cohortAttributes(given: Attributes, cohort: Cohort | null): Attributes {
  if (Object.keys(given).length > 0) return given;
  const [value, ...others] = cohort?.values ?? [];
  return cohort && value !== undefined && others.length === 0 ? { [cohort.attribute]: value } : {};
}

/** @throws conflict where a mail cannot be sent, or would lead to a study that takes no answers. */
export function mailable(ctx: Context, study: Pick<StudyRow, 'state'>): void {
  if (ctx.mail === null) {
    throw new AppError(
      'conflict',
      'Mail is not set up here: whoever runs Plumbline sets SMTP_URL. Until then take the links as CSV and send them yourself.',
    );
  }
  if (study.state !== 'live') {
    throw new AppError(
      'conflict',
      'Mails lead to the study: it must be published and open before they go out.',
    );
  }
}
