import { hmacToken } from '@plumbline/runtime/tokens';

/** The token in a study link's address: derived, so that it can be shown again though only its hash is stored. */
export function linkToken(secret: string, workspaceId: string, linkId: string): string {
  return hmacToken(secret, 'link', workspaceId, linkId);
}
