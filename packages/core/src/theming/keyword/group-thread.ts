import { parentPort, workerData } from 'node:worker_threads';
import { assignByExamples, groupAnswers } from '@plumbline/textmining';

const { answers, examples, known, seed } = workerData;
const onProgress = (progress: number) => parentPort?.postMessage({ progress });
const result = examples
  ? assignByExamples(examples, answers, { onProgress })
  : groupAnswers(answers, { seed, known, onProgress });
parentPort?.postMessage({ result });
