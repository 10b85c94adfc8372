import { AppError } from '@plumbline/core';
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';

type Field = { pointer: string; message: string };

/** Parses each part of a request by its zod schema; a fault names every wrong field by JSON pointer. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (data) => {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data };
    return { error: new AppError('invalid_input', detail(httpPart), result.error.issues.flatMap(fieldsOf)) };
  };
};

function detail(part: string | undefined): string {
  if (part === 'querystring') return 'The query has a fault.';
  return part === 'params' ? 'The address has a fault.' : 'The request has a fault.';
}

function fieldsOf(issue: z.core.$ZodIssue): Field[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      message: 'is not known here',
    }));
  }
  return [{ pointer: pointer(issue.path), message: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
