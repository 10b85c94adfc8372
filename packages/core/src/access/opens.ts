/** Whether a secret, or the link it stands for, still opens anything: it was not revoked and has not expired. */
export function opens(
  { expires_at, revoked_at }: { expires_at: Date | null; revoked_at: Date | null },
  now: Date,
): boolean {
  return revoked_at === null && (expires_at === null || expires_at > now);
}
