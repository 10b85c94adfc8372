export * from './test-database.ts';
export * from './test-env.ts';
export * from './test-services.ts';
