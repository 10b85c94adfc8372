import type { CodebookEdit } from '@plumbline/contracts';
import type { Trx } from '@plumbline/db';
import { readCodebookThemes } from './queries-themes.ts';
import { insertVersion, moveAlong, raiseVersion, type VersionScope } from './queries-versions.ts';

type Change = VersionScope & {
  /** What a person changed; none when a machine made it. */
  edits?: readonly CodebookEdit[];
  userId?: string | null;
};

/**
 * Makes the themes in use the next version of the codebook, the first where there is none. What stays coded moves
 * along: delete what is to be coded again before. Under the codebook's lock, after the themes were written.
 * @returns the version's number
 */
export async function makeVersion(trx: Trx, change: Change): Promise<number> {
  const { questionId, edits = [], userId = null } = change;
  const version = await raiseVersion(trx, change);
  await moveAlong(trx, questionId, version);
  const themes = await readCodebookThemes(trx, questionId);
  await insertVersion(trx, change, { version, themes, edits, userId });
  return version;
}
