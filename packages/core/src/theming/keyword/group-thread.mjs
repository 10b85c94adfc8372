import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread begins without the loader of its process, and the engine is TypeScript.
const unregister = register();
const { groupAnswers } = await import('@plumbline/textmining');
await unregister();
parentPort?.postMessage(groupAnswers(workerData.answers, { seed: workerData.seed }));
