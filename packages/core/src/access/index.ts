export * from './authorise.ts';
