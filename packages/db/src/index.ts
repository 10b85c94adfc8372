export * from './database.ts';
export * from './migrate.ts';
export { migrations } from './migrations/index.ts';
export { pendingMigrations } from './pending-migrations.ts';
export * from './statistics.ts';
export * from './tables/columns.ts';
export type { PublishedQuestion } from './tables/study-version.ts';
export type { Tables } from './tables/tables.ts';
export type { TokenKind } from './tables/token.ts';
