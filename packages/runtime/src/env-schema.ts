import { isIP } from 'node:net';
import { z } from 'zod';
import { logLevels } from './logger.ts';

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const postgresUrl = url('postgres:', 'postgresql:');
const webUrl = url('http:', 'https:');
const secret = z.string().min(32, 'must have at least 32 characters').max(512);
const whole = (min: number, max: number) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);
const money = z
  .string()
  .refine((value) => /^\d+(\.\d+)?$/.test(value), { error: 'must be a number of dollars, such as 5 or 2.50' })
  .transform(Number);

const networks = ['loopback', 'linklocal', 'uniquelocal'];
const addresses = z.string().refine(
  (value) =>
    value.split(',').every((each) => {
      const [address = '', bits = '0', ...more] = each.trim().split('/');
      return networks.includes(address) || (isIP(address) > 0 && /^\d{1,3}$/.test(bits) && more.length === 0);
    }),
  { error: `must be addresses, networks such as 10.0.0.0/8, or ${networks.join(', ')}, with commas between` },
);

/** USD for a million input tokens of the default model. */
export const defaultInputPrice = 0.4;

const optional = {
  PORT: whole(0, 65_535).default(4000),
  PUBLIC_URL: webUrl.optional(),
  /** Proxies whose word about a caller's address counts. */
  TRUSTED_PROXIES: addresses.optional(),
  PLUMBLINE_BOOTSTRAP_KEY: secret.optional(),
  PLUMBLINE_DATA: z.string().default('.plumbline'),
  PLUMBLINE_LAUNCHER_PID: whole(1, 2 ** 31).optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webUrl.optional(),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  OPENAI_TIMEOUT_SECONDS: whole(1, 600).default(25),
  LLM_DAILY_BUDGET_USD: money.optional(),
  /** USD for a million tokens; those of the default model when absent. */
  LLM_PRICE_INPUT_USD: money.default(defaultInputPrice),
  LLM_PRICE_CACHED_INPUT_USD: money.optional(),
  LLM_PRICE_OUTPUT_USD: money.default(1.6),
  LLM_CONCURRENCY: whole(1, 64).default(8),
  SPEECH_BASE_URL: webUrl.optional(),
  SPEECH_MODEL: z.string().default('whisper-1'),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  STORAGE_URL: url('file:', 's3:', 'http:', 'https:').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
};

export const processEnv = z.object({ ...optional, DATABASE_URL: postgresUrl, PLUMBLINE_SECRET: secret });
export const launcherEnv = z.object({
  ...optional,
  DATABASE_URL: postgresUrl.optional(),
  PLUMBLINE_SECRET: secret.optional(),
});
