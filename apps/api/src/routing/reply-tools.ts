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
  /** JSON that was kept as text: its very bytes are sent, whatever the handler returns in its place. */
  verbatim<T>(text: string): T;
}

export function createReplyTools(reply: FastifyReply, publicUrl: string): ReplyTools {
  return new ToolsOf(reply, publicUrl);
}

class ToolsOf implements ReplyTools {
  readonly #reply: FastifyReply;
  readonly #publicUrl: string;

  constructor(reply: FastifyReply, publicUrl: string) {
    this.#reply = reply;
    this.#publicUrl = publicUrl;
  }

  etag(revision: string | number): void {
    this.#reply.header('etag', `"${revision}"`);
  }

  download(name: string): void {
    this.#reply.header('content-disposition', `attachment; filename="${name}"`);
  }

  setSession(token: string, expires: Date): void {
    this.#reply.setCookie(sessionCookie, token, { ...sessionCookieOptions(this.#publicUrl), expires });
  }

  clearSession(): void {
    this.#reply.clearCookie(sessionCookie, sessionCookieOptions(this.#publicUrl));
  }

  verbatim<T>(text: string): T {
    this.#reply.serializer(() => text);
    return keptAs<T>();
  }
}

/** Safe because nobody reads it: what is sent is the text, which was made from such a value. */
function keptAs<T>(): T {
  return {} as T;
}
