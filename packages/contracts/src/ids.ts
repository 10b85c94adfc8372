import { z } from 'zod';

/** UUIDs; new ones are version 7 and made by the application. */
export const id = z.uuid();

/** Short option ids, chosen by whoever writes the question. */
export const optionId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1–64 letters, digits, _ or -');

export const byId = z.object({ id });
export const byToken = z.object({ token: z.string().min(16).max(200) });

/** A client-made id: the same submission can be sent again safely. */
export const submissionId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8–64 letters, digits, _ or -');

export const timestamp = z.iso.datetime({ offset: true });
export const day = z.iso.date();
