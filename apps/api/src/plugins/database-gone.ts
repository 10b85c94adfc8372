const systemCodes = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'];
// Class 08 is a connection exception, 57P a server that stops or starts, 53 one without room;
// 57014 is a statement that took too long, 40001 and 40P01 one that lost to another.
const serverCodes = /^(08...|57P0[1-5]|53...|57014|40001|40P01)$/;
// Of the driver and its pool, which give these no code.
const driverMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** True when PostgreSQL did not answer, and the same request may work a moment later. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseGone)) return true;
  const code = 'code' in error ? String(error.code) : '';
  return systemCodes.includes(code) || serverCodes.test(code) || driverMessages.test(error.message);
}
