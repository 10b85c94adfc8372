import type { FastifyRequest } from 'fastify';

/**
 * Whether a browser sent the request from one of our own pages. Programs send neither header; a socket without
 * an Origin is let through only when it carries no cookie.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin, cookie } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && !request.ws) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return !request.ws || cookie === undefined;
  return origin === new URL(publicUrl).origin || hostOf(origin) === request.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
