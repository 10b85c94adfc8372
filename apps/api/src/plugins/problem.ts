import type { ErrorCode, Problem } from '@plumbline/contracts';
import type { AppError } from '@plumbline/core';

const kinds: Record<ErrorCode, { status: number; title: string }> = {
  invalid_input: { status: 400, title: 'Something in the request is wrong' },
  not_signed_in: { status: 401, title: 'Not signed in' },
  not_allowed: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  already_used: { status: 409, title: 'Already used' },
  precondition_failed: { status: 412, title: 'Changed in the meantime' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_media_type: { status: 415, title: 'Not JSON' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available right now' },
};

/** At most so many faults are listed: a large body can have a hundred thousand. */
const mostFields = 50;

/** The answer for an error, as RFC 9457 problem details. */
export function problemOf(error: AppError): Problem {
  const { status, title } = kinds[error.code];
  return {
    type: `urn:plumbline:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    ...(error.fields.length > 0 ? { errors: error.fields.slice(0, mostFields) } : {}),
  };
}
