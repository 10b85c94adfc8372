import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may call: a permission, anyone, a respondent holding an interview session,
 * or anyone signed in to the workspace whatever the role.
 */
export type Access = Permission | 'public' | 'respondent' | 'signed_in';

/** One HTTP route: the api registers it, the web page and the command line call it, OpenAPI lists it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, with `:name` parameters. */
  path: `/${string}`;
  access: Access;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The body of a success; absent means 204. */
  response?: z.ZodType;
  /** Of a response that is text and not JSON. */
  contentType?: 'text/csv; charset=utf-8';
  /** Success status, 200 (or 204 without a response) unless told. */
  status?: 200 | 201 | 202 | 204;
  /** Largest body in bytes when it is not the general 1 MB. */
  bodyLimit?: number;
  /** Accepts `Idempotency-Key`: the same key gets the first answer again. */
  idempotent?: boolean;
}

export type ParamsOf<E extends Endpoint> = E extends { params: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;
export type QueryOf<E extends Endpoint> = E extends { query: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;
export type BodyOf<E extends Endpoint> = E extends { body: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;
export type ResponseOf<E extends Endpoint> = E extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** What a handler gets after parsing: defaults filled in, numbers read from the query. */
export type InputOf<E extends Endpoint> = {
  params: E extends { params: infer S extends z.ZodType } ? z.output<S> : undefined;
  query: E extends { query: infer S extends z.ZodType } ? z.output<S> : undefined;
  body: E extends { body: infer S extends z.ZodType } ? z.output<S> : undefined;
};

/** Keeps the literal types of a definition. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}
