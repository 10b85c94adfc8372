import type { BodyOf, Endpoint, ParamsOf, Problem, QueryOf, ResponseOf } from '@plumbline/contracts';

/** What the api answered when it did not do what was asked. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  /** The message for one field, by JSON pointer. */
  field(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === pointer)?.message;
  }
}

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: never }
  : { [K in Name]: Value };
export type CallInput<E extends Endpoint> = Given<'params', ParamsOf<E>> &
  (QueryOf<E> extends undefined ? { query?: never } : { query?: QueryOf<E> }) &
  Given<'body', BodyOf<E>> & { ifMatch?: string; signal?: AbortSignal };

/**
 * Calls an endpoint of the contract with the session cookie.
 * @throws ProblemError with what the api said, or with a sentence about the connection.
 */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<ResponseOf<E>> {
  const response = await fetch(urlOf(endpoint, input), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(input.ifMatch === undefined ? {} : { 'if-match': input.ifMatch }),
    },
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(input.signal ? { signal: input.signal } : {}),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ProblemError(unreachable);
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  if (response.status === 204) return undefined as ResponseOf<E>;
  // The api serialises with the endpoint's own response schema.
  return (await response.json()) as ResponseOf<E>;
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'No connection',
  status: 503,
  detail: 'Plumbline cannot be reached. Check the connection and try again.',
  code: 'unavailable',
};

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body && 'detail' in body) return body as Problem;
  return {
    ...unreachable,
    status: response.status,
    title: 'Something went wrong',
    detail: 'Try again in a moment.',
  };
}

function urlOf(endpoint: Endpoint, input: { params?: unknown; query?: unknown }): string {
  const params = new Map(Object.entries((input.params ?? {}) as Record<string, unknown>));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  return `/api/v1${path}${query.size > 0 ? `?${query}` : ''}`;
}
