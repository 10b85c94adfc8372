import { AppError } from '@plumbline/core';
import type { FastifyInstance } from 'fastify';

const deepest = 40;

/** Refuses what PostgreSQL cannot keep: NUL characters, lone surrogates, and JSON nested beyond any use. */
export function registerStorableText(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, next) => {
    for (const part of [request.params, request.query, request.body]) refuseUnstorable(part);
    next();
  });
}

/** Walks without recursion: a body may be nested deeper than the stack. */
export function refuseUnstorable(input: unknown): void {
  const open: { value: unknown; pointer: string; depth: number }[] = [
    { value: input, pointer: '', depth: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') refuseText(value, pointer);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw fault('', `must not be nested deeper than ${deepest}`);
    for (const [key, inner] of Object.entries(value)) {
      refuseText(key, pointer);
      open.push({ value: inner, pointer: `${pointer}/${escaped(key)}`, depth: depth + 1 });
    }
  }
}

function refuseText(text: string, pointer: string): void {
  if (text.includes('\0')) throw fault(pointer, 'must not contain NUL characters');
  if (!text.isWellFormed()) throw fault(pointer, 'must not contain lone surrogates');
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function fault(pointer: string, message: string): AppError {
  return new AppError('invalid_input', `The request ${message}.`, [{ pointer, message }]);
}
