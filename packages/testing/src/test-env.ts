/** What the test script provides. @throws when a test runs without it: missing infrastructure fails, never skips. */
export function testDatabaseUrl(): string {
  return required('TEST_DATABASE_URL');
}

export function testRedisUrl(): string {
  return required('TEST_REDIS_URL');
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run the tests with "npm test -- FILE".`);
  return value;
}
