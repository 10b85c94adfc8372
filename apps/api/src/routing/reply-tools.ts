import type { FastifyReply } from 'fastify';
import { sessionCookie, sessionCookieOptions } from '../plugins/session-cookie.ts';

/** What a handler may say beside its body. */
export interface ReplyTools {
  /** The revision that an update must send back as If-Match. */
  etag(revision: string | number): void;
  /** Saved under this name by a browser, not shown. */
  download(name: string): void;
  /** Signs the browser in. */
  setSession(token: string, expiresAt: Date): void;
  clearSession(): void;
  /** JSON that was kept as text: its very bytes are sent. */
  verbatim(text: string): void;
}

export function createReplyTools(reply: FastifyReply, publicUrl: string): ReplyTools {
  const options = sessionCookieOptions(publicUrl);
  return {
    etag: (revision) => void reply.header('etag', `"${revision}"`),
    download: (name) => void reply.header('content-disposition', `attachment; filename="${name}"`),
    setSession: (token, expires) => void reply.setCookie(sessionCookie, token, { ...options, expires }),
    verbatim: (text) => void reply.serializer(() => text),
    clearSession: () => void reply.clearCookie(sessionCookie, options),
  };
}
