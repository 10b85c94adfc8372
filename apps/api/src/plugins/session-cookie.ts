import type { CookieSerializeOptions } from '@fastify/cookie';

export const sessionCookie = 'plumbline_session';

export function sessionCookieOptions(publicUrl: string): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') };
}
