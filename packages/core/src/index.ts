export * from './access/index.ts';
export * from './evidence/index.ts';
export * from './interview/index.ts';
export * from './okr/index.ts';
export * from './shared/context.ts';
export * from './shared/errors.ts';
export * from './study/index.ts';
export * from './theming/index.ts';
