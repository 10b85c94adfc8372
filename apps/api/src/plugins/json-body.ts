import { isUtf8 } from 'node:buffer';
import { AppError } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';

/** JSON is the only body there is. An empty one counts as none; bytes that are not UTF-8 are refused, never replaced. */
export function registerJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = Buffer.from(body);
    if (bytes.length === 0) return done(null, undefined);
    if (!isUtf8(bytes)) return done(new AppError('invalid_input', 'The body is not UTF-8.'));
    parse(request, bytes.toString('utf8'), (error, value) =>
      error ? done(new AppError('invalid_input', 'The body is not JSON.')) : done(null, value),
    );
  });
}
