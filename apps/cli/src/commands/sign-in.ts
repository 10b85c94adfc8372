import { createSignInLink } from '@plumbline/core';
import { CommandError, type Tools } from '../tools.ts';

/** Prints a link that signs the person in once within 24 hours. */
export async function signInLink({ services, print }: Tools, args: readonly string[]): Promise<void> {
  const [email] = args;
  if (email === undefined) throw new CommandError('Whom? Say: plumbline sign-in EMAIL');
  const { url } = await createSignInLink(services, email).catch((error: unknown) => {
    throw isNotFound(error) ? new CommandError(`Nobody here has the address ${email}.`) : error;
  });
  print(url);
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'not_found';
}
