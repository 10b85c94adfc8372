import type { Services } from '@plumbline/core';
import type { Config } from '@plumbline/runtime';

/** What commands on the database work with; opened by main.ts, closed after the command. */
export interface Tools {
  config: Config;
  services: Services;
  print(line: string): void;
  /** As the owner; names of the migrations that ran. */
  migrateTables(): Promise<string[]>;
  migrateQueue(): Promise<void>;
  pendingMigrations(): Promise<string[]>;
  databaseVersion(): Promise<string>;
}

/** A sentence for the terminal, empty when all is said already, and the code the process ends with. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
