import { createProgress } from './lib/progress.mjs';
import { buildServer } from './lib/server-build.mjs';
import { buildWeb } from './lib/web-build.mjs';

const log = createProgress();
await Promise.all([buildServer(log), buildWeb(log)]);
