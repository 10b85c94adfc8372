export * from './access/index.ts';
export * from './shared/context.ts';
export * from './shared/errors.ts';
