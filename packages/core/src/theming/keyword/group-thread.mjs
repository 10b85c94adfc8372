import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread begins without the loader of its process, and the engine is TypeScript.
const unregister = register();
const { groupAnswers } = await import('@plumbline/textmining');
await unregister();
const { answers, known, seed } = workerData;
const onProgress = (/** @type {number} */ progress) => parentPort?.postMessage({ progress });
parentPort?.postMessage({ grouping: groupAnswers(answers, { seed, known, onProgress }) });
