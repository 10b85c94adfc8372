import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread begins without the loader of its process, and the engine is TypeScript.
const unregister = register();
const { assignByExamples, groupAnswers } = await import('@plumbline/textmining');
await unregister();
const { answers, examples, known, seed } = workerData;
const onProgress = (/** @type {number} */ progress) => parentPort?.postMessage({ progress });
const result = examples
  ? assignByExamples(examples, answers)
  : groupAnswers(answers, { seed, known, onProgress });
parentPort?.postMessage({ result });
