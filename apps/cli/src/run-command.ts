import type { Services } from '@plumbline/core';
import { doctor } from './commands/doctor.ts';
import { exportReport } from './commands/export.ts';
import { help, unknownCommand } from './commands/help.ts';
import { migrate } from './commands/migrate.ts';
import { prepare } from './commands/prepare.ts';
import { seed } from './commands/seed.ts';
import { signInLink } from './commands/sign-in.ts';
import { theme } from './commands/theme.ts';
import { vectors } from './commands/vectors.ts';
import { verify } from './commands/verify.ts';
import { CommandError, type Tools } from './tools.ts';

type Command = (tools: Tools, args: readonly string[]) => Promise<void>;

/** What main.ts opens, and only for the commands that need it. */
export interface Surroundings {
  withTools(work: (tools: Tools) => Promise<void>): Promise<void>;
  model(): Services['llm'];
  print(line: string): void;
}

const onDatabase: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['doctor', doctor],
  ['export', exportReport],
  ['migrate', migrate],
  ['prepare', prepare],
  ['seed', seed],
  ['sign-in', signInLink],
]);

/** Runs one command. @throws CommandError, with the code to end with, for one that does not exist */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<void> {
  const [name = 'help', ...args] = argv;
  const command = onDatabase.get(name);
  if (command) return around.withTools((tools) => command(tools, args));
  if (name === 'theme') return theme(args, around.model());
  if (name === 'vectors') return vectors(args, around.print);
  if (name === 'verify') return verify(args, around.print);
  if (['help', '--help', '-h'].includes(name)) return help(around.print);
  throw new CommandError(unknownCommand(name), 2);
}
