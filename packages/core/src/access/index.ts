export * from './authorise.ts';
export { recognise } from './recognise.ts';
export { withIdempotency } from './with-idempotency.ts';
