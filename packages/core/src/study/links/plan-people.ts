import { type Attributes, attributes, type InvitationsBody } from '@plumbline/contracts';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { escapePointer } from '../../shared/pointer.ts';
import type { Row, RowFault } from './read-rows.ts';

/** Which columns say what. */
export type PeoplePlan = { email: string | null; attributes: { column: string; name: string }[] };
export type Person = { line: number; email: string | null; attributes: Attributes };

const address = z.email().max(254);

/** @throws invalid_input naming every wrong entry of the map. */
export function planPeople(
  { map, dryRun, send }: Pick<InvitationsBody, 'map' | 'dryRun' | 'send'>,
  columns: readonly string[],
): PeoplePlan {
  const plan: PeoplePlan = { email: null, attributes: [] };
  const faults: { pointer: string; message: string }[] = [];
  for (const [column, target] of Object.entries(map)) {
    const message = columns.includes(column) ? place(plan, column, target) : 'is not a column of this data';
    if (message) faults.push({ pointer: `/map/${escapePointer(column)}`, message });
  }
  // A check without a map asks which columns there are.
  const asks = dryRun && Object.keys(map).length === 0;
  if (faults.length === 0 && !asks) {
    if (send && plan.email === null)
      faults.push({ pointer: '/map', message: 'names no column of addresses' });
    else if (plan.email === null && plan.attributes.length === 0) {
      faults.push({ pointer: '/map', message: 'says of no column what it is' });
    }
  }
  if (plan.attributes.length > 20) faults.push({ pointer: '/map', message: 'at most 20 attributes' });
  if (faults.length > 0) throw new AppError('invalid_input', 'The columns have a fault.', faults);
  return plan;
}

function place(plan: PeoplePlan, column: string, target: InvitationsBody['map'][string]): string | null {
  if ('email' in target) {
    if (plan.email !== null) return 'is the second column of addresses';
    plan.email = column;
    return null;
  }
  const name = target.attribute;
  if (!attributes.safeParse({ [name]: '' }).success) {
    return 'an attribute starts with a letter and holds letters, digits and _';
  }
  if (plan.attributes.some((other) => other.name === name)) return 'names an attribute twice';
  plan.attributes.push({ column, name });
  return null;
}

/** The person of a row, or what is wrong with it. `needsEmail` where a mail is to be sent. */
export function readPerson(
  { line, cells }: Row,
  plan: PeoplePlan,
  needsEmail: 'email' | 'any',
): Person | RowFault {
  const fault = (column: string, message: string) => ({
    line,
    pointer: `/${escapePointer(column)}`,
    message,
  });
  const email = plan.email === null ? '' : (cells.get(plan.email) ?? '');
  if (plan.email !== null) {
    if (email === '' && needsEmail === 'email') return fault(plan.email, 'has no address to send to');
    if (email !== '' && !address.safeParse(email).success)
      return fault(plan.email, 'is not an email address');
  }
  const given: Attributes = {};
  for (const { column, name } of plan.attributes) {
    const value = cells.get(column) ?? '';
    if (value === '') continue;
    const parsed = attributes.safeParse({ [name]: value });
    if (!parsed.success) return fault(column, parsed.error.issues[0]?.message ?? 'is invalid');
    given[name] = value;
  }
  return { line, email: email === '' ? null : email, attributes: given };
}

/** Splits off who is named twice, or was given a link before. */
export function withoutRepeats(
  people: readonly Person[],
  invited: ReadonlySet<string>,
  emailColumn: string | null,
): { people: Person[]; faults: RowFault[] } {
  const lines = new Map<string, number>();
  const kept: Person[] = [];
  const faults: RowFault[] = [];
  const pointer = `/${escapePointer(emailColumn ?? '')}`;
  for (const person of people) {
    const key = person.email?.toLowerCase();
    const earlier = key === undefined ? undefined : lines.get(key);
    if (key !== undefined && earlier !== undefined) {
      faults.push({ line: person.line, pointer, message: `is the address of line ${earlier} as well` });
    } else if (key !== undefined && invited.has(key)) {
      faults.push({ line: person.line, pointer, message: 'has a link of this study already' });
    } else {
      if (key !== undefined) lines.set(key, person.line);
      kept.push(person);
    }
  }
  return { people: kept, faults };
}
