import type { z } from 'zod';
import { EnvError } from './env-error.ts';
import { defaultInputPrice, launcherEnv, processEnv } from './env-schema.ts';
import { mailSettings } from './mail-settings.ts';

type Source = Record<string, string | undefined>;
export type Config = ReturnType<typeof readEnv>;
export type LauncherConfig = ReturnType<typeof readLauncherEnv>;

/** What a serving process needs: DATABASE_URL and PLUMBLINE_SECRET must be there. */
export function readEnv(source: Source = process.env) {
  const env = parse(processEnv, source);
  return {
    ...common(env),
    secret: env.PLUMBLINE_SECRET,
    database: { url: env.DATABASE_URL, directUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL },
  };
}

/** What the launcher may find: it makes the database and the secret itself where they are not given. */
export function readLauncherEnv(source: Source = process.env) {
  const env = parse(launcherEnv, source);
  return {
    ...common(env),
    secret: env.PLUMBLINE_SECRET ?? null,
    database: env.DATABASE_URL
      ? { url: env.DATABASE_URL, directUrl: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL }
      : null,
  };
}

function common(env: z.output<typeof launcherEnv>) {
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const modelConfigured = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  return {
    port: env.PORT,
    publicUrl,
    trustedProxies: env.TRUSTED_PROXIES ?? null,
    bootstrapKey: env.PLUMBLINE_BOOTSTRAP_KEY ?? null,
    dataDir: env.PLUMBLINE_DATA,
    launcherPid: env.PLUMBLINE_LAUNCHER_PID ?? null,
    logLevel: env.LOG_LEVEL,
    redisUrl: env.REDIS_URL ?? null,
    llm: modelConfigured
      ? {
          apiKey: env.OPENAI_API_KEY ?? null,
          baseUrl: env.OPENAI_BASE_URL ?? null,
          model: env.OPENAI_MODEL,
          // A server that hangs holds up one try: short, so that work goes on soon after it is back.
          timeoutMs: env.OPENAI_TIMEOUT_SECONDS * 1_000,
          terms: {
            prices: pricesOf(env),
            dailyBudgetUsd: env.LLM_DAILY_BUDGET_USD ?? null,
            callsAtATime: env.LLM_CONCURRENCY,
          },
        }
      : null,
    speech: env.SPEECH_BASE_URL ? { baseUrl: env.SPEECH_BASE_URL, model: env.SPEECH_MODEL } : null,
    mail: env.SMTP_URL ? mailSettings(env.SMTP_URL, publicUrl) : null,
    storageUrl: env.STORAGE_URL ?? null,
  };
}

/** A cached token costs a quarter at the default model; where only the full price is told, it is taken for both. */
function pricesOf(env: z.output<typeof launcherEnv>) {
  const input = env.LLM_PRICE_INPUT_USD;
  const isDefault = input === defaultInputPrice;
  return {
    input,
    cachedInput: env.LLM_PRICE_CACHED_INPUT_USD ?? (isDefault ? input / 4 : input),
    output: env.LLM_PRICE_OUTPUT_USD,
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, source: Source): z.output<Schema> {
  // Compose files pass an unset variable as an empty string.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new EnvError(
    result.error.issues.map(({ path, message }) => {
      const name = path.join('.');
      return `${name} ${name in given ? message : 'is missing'}`;
    }),
  );
}
