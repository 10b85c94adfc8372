export * from './access/index.ts';
export * from './interview/index.ts';
export * from './shared/context.ts';
export * from './shared/errors.ts';
export * from './study/index.ts';
export * from './theming/index.ts';
