import { inWorkspace } from '@plumbline/db';
import { stringify } from 'csv-stringify/sync';
import { authorise } from '../../access/index.ts';
import type { Context } from '../../shared/context.ts';
import { found } from '../../shared/errors.ts';
import { studyById } from '../queries.ts';
import { allLinks } from './queries.ts';
import { viewLink } from './view.ts';

/** All links of a study as CSV, one column an attribute; text that a spreadsheet would run is made harmless. @throws not_found. */
export async function exportLinks(ctx: Context, studyId: string): Promise<string> {
  const workspaceId = authorise(ctx, 'study.write');
  const rows = await inWorkspace(ctx.db, workspaceId, async (trx) => {
    found(await studyById(trx, studyId), 'study');
    return allLinks(trx, studyId);
  });
  const links = rows.map((row) => viewLink(ctx, workspaceId, row));
  const names = [...new Set(links.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  const head = ['link', 'kind', 'state', 'email', ...names.map((name) => `attribute ${name}`)];
  const lines = links.map(({ url, kind, state, mail, attributes, ...link }) => [
    url,
    kind,
    state,
    mail?.email ?? '',
    ...names.map((name) => attributes[name] ?? ''),
    link.createdAt,
    link.expiresAt ?? '',
    mail?.invitedAt ?? '',
    mail?.remindedAt ?? '',
  ]);
  const columns = [...head, 'made', 'expires', 'invited', 'reminded'];
  return stringify([columns, ...lines], { escape_formulas: true, record_delimiter: 'windows', bom: true });
}
