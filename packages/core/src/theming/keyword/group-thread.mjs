import { register } from 'tsx/esm/api';

// A thread begins without the loader of its process, and the engine is TypeScript; the built one is beside the program.
register();
await import('./group-thread.ts');
