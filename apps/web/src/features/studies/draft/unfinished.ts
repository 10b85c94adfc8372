import { endpoints } from '@plumbline/contracts';
import { bodyOf, type Draft } from './draft.ts';
import { type Fault, faultsOf } from './faults.ts';

/** What keeps a draft from being saved as it stands, by the rules the api has; empty when nothing does. */
export function unfinished(draft: Draft): Fault[] {
  const parsed = endpoints.updateStudy.body.safeParse(bodyOf(draft));
  if (parsed.success) return [];
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step)}`).join(''),
    message,
  }));
  return faultsOf(errors, draft);
}
