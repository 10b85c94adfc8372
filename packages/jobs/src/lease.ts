/** Work that was sent so long ago and is neither done nor running is sent again. */
export const DEFAULT_LEASE_MS = 60_000;
