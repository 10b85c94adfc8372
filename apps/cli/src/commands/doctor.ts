import { CommandError, type Tools } from '../tools.ts';

interface Finding {
  mark: 'ok' | 'off' | 'BAD';
  what: string;
  /** What it means for whoever uses the product. */
  so: string;
}

/** Says what is configured, what is missing, and what that costs. @throws CommandError when something must be mended */
export async function doctor(tools: Tools): Promise<void> {
  const findings = [...(await databaseFindings(tools)), ...settingFindings(tools)];
  for (const { mark, what, so } of findings) tools.print(`${mark.padEnd(4)} ${what.padEnd(16)} ${so}`);
  const faults = findings.filter(({ mark }) => mark === 'BAD').length;
  if (faults > 0)
    throw new CommandError(faults === 1 ? 'One thing must be mended.' : `${faults} things must be mended.`);
}

async function databaseFindings(tools: Tools): Promise<Finding[]> {
  const version = await tools.databaseVersion().catch(() => null);
  if (version === null) {
    return [{ mark: 'BAD', what: 'database', so: 'cannot be reached: check DATABASE_URL' }];
  }
  const pending = await tools.pendingMigrations().catch(() => null);
  const current = pending?.length === 0;
  return [
    { mark: 'ok', what: 'database', so: `PostgreSQL ${version}` },
    current
      ? { mark: 'ok', what: 'migrations', so: 'up to date' }
      : { mark: 'BAD', what: 'migrations', so: 'some have not run: plumbline migrate' },
  ];
}

function settingFindings({ config }: Tools): Finding[] {
  return [
    { mark: 'ok', what: 'address', so: config.publicUrl },
    { mark: 'ok', what: 'queue', so: config.redisUrl ? 'Redis' : 'PostgreSQL: fine for one machine' },
    setting(
      'language model',
      config.llm?.model,
      'themes are found by shared words, without names from a model (OPENAI_API_KEY)',
    ),
    setting(
      'mail',
      config.mail && `${config.mail.server}, from ${config.mail.from}`,
      'invitations and reminders cannot be sent; links can be taken as CSV (SMTP_URL)',
    ),
  ];
}

function setting(what: string, value: string | null | undefined, otherwise: string): Finding {
  return value ? { mark: 'ok', what, so: value } : { mark: 'off', what, so: otherwise };
}
