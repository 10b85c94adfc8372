import pino, { type DestinationStream } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Ids, counts and codes; `err` is reduced to its name, code and stack frames. */
export type LogFields = { [field: string]: string | number | boolean | null | undefined } | { err: unknown };
type Log = (event: string, fields?: LogFields) => void;
export type Logger = { debug: Log; info: Log; warn: Log; error: Log; child(fields: LogFields): Logger };

export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' };
  return wrap(destination ? pino(options, destination) : pino(options));
}

function wrap(logger: pino.Logger): Logger {
  return {
    debug: (event, fields) => logger.debug(safe(fields), event),
    info: (event, fields) => logger.info(safe(fields), event),
    warn: (event, fields) => logger.warn(safe(fields), event),
    error: (event, fields) => logger.error(safe(fields), event),
    child: (fields) => wrap(logger.child(safe(fields))),
  };
}

function safe(fields: LogFields = {}): Record<string, unknown> {
  return 'err' in fields ? { ...fields, err: describe(fields.err) } : fields;
}

// Messages of database and model errors quote the values that caused them, so only those
// of programming mistakes are written.
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const speaks = error instanceof TypeError || error instanceof ReferenceError;
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(speaks ? { message: error.message } : {}),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}
