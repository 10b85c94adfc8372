import { parentPort, workerData } from 'node:worker_threads';
import { groupAnswers } from '@plumbline/textmining';
import { assignByKnown } from './assign-by-known.ts';

const { answers, knowing, known, seed } = workerData;
const onProgress = (progress: number) => parentPort?.postMessage({ progress });
const result = knowing
  ? assignByKnown(knowing, answers, onProgress)
  : groupAnswers(answers, { seed, known, onProgress });
parentPort?.postMessage({ result });
