import { v7 } from 'uuid';

export type Ids = { uuid(): string };

/** UUIDv7: ids made in one process sort by the time they were made. */
export const systemIds: Ids = { uuid: () => v7() };
