import { timingSafeEqual } from 'node:crypto';
import { type Attributes, attributes, type SignedByHost, timestamp } from '@plumbline/contracts';
import { hmacHex } from '@plumbline/runtime/tokens';
import { z } from 'zod';
import type { Context } from '../shared/context.ts';
import { type AppError, invalid } from '../shared/errors.ts';
import { signingKey } from '../study/index.ts';

export interface SaidByHost {
  /** What the interview belongs to: the link's own attributes, and what the product said beside them. */
  attributes: Attributes;
  /** One interview for this person; in a form that no nonce has. */
  respondent: string | null;
}

interface Asked {
  workspaceId: string;
  link: { id: string; kind: 'open' | 'single_use' | 'embed'; attributes: Attributes };
  signed: SignedByHost | undefined;
  now: Date;
}

const said = z
  .object({ respondent: z.string().min(1).max(200).optional(), expires: timestamp.optional() })
  .catchall(z.string());

/**
 * What the product that embeds the interview says of its user. The signature covers the very text that came, so there
 * is no canonical form to get wrong.
 * An error, for the caller to throw, where the attributes are not signed with this link's key, have expired or are none.
 */
export function readSigned(ctx: Context, { workspaceId, link, signed, now }: Asked): SaidByHost | AppError {
  if (signed === undefined) return { attributes: link.attributes, respondent: null };
  if (link.kind !== 'embed') return invalid('/signed', 'is for links that are made for embedding');
  if (!signed.signature) {
    return invalid(
      '/signed/signature',
      'is missing: attributes count only when the product that shows this signs them',
    );
  }
  const key = signingKey(ctx.secret, workspaceId, link.id);
  if (!isSame(hmacHex(key, signed.attributes), signed.signature)) {
    return invalid('/signed/signature', 'does not fit these attributes and the signing key of this link');
  }
  const parsed = said.safeParse(jsonOf(signed.attributes));
  if (!parsed.success) return faulty(parsed.error);
  const { respondent = null, expires, ...given } = parsed.data;
  if (expires !== undefined && new Date(expires) <= now) {
    return invalid('/signed/attributes', 'have expired: load the page again');
  }
  const all = attributes.safeParse({ ...given, ...link.attributes });
  if (!all.success) return faulty(all.error);
  return { attributes: all.data, respondent: respondent === null ? null : `respondent:${respondent}` };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faulty({ issues: [issue] }: z.ZodError): AppError {
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return invalid(
    '/signed/attributes',
    `are not a JSON object of texts as attributes are: ${where}${issue?.message ?? ''}`,
  );
}

/** In constant time for texts of one length. */
function isSame(expected: string, given: string): boolean {
  const [ours, theirs] = [Buffer.from(expected), Buffer.from(given.toLowerCase())];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
