import { Worker } from 'node:worker_threads';
import {
  type ExampleAssignment,
  type Grouping,
  groupAnswers,
  type KnownTheme,
  type OpenAnswer,
} from '@plumbline/textmining';
import { assignByKnown, type Knowing } from './assign-by-known.ts';

type Answer = { id: string; text: string };
type Message<T> = { progress: number } | { result: T };
type Options = {
  signal: AbortSignal;
  /** Themes of an earlier grouping that new answers may join. */
  known?: readonly KnownTheme[];
  seed?: number;
  /** Told the share of the work done, 0 to 1, rising. */
  onProgress?: (share: number) => void;
};

/** One seed for everyone: the same answers give the same themes. */
export const groupingSeed = 20_240;
/** So few are grouped in less time than a thread takes to start. */
const inPlaceUnder = 200;

/** Groups answers beside the event loop, so that the process keeps its leases and its pulse. @throws when aborted. */
export async function groupInThread(
  answers: readonly Answer[],
  { signal, known = [], seed = groupingSeed, onProgress = () => {} }: Options,
): Promise<Grouping> {
  signal.throwIfAborted();
  if (answers.length < inPlaceUnder) return groupAnswers(answers, { seed, known, onProgress });
  return inThread({ answers: answers.map(bare), known, seed }, signal, onProgress);
}

/** Gives answers the themes whose examples they are most like, beside the event loop. @throws when aborted. */
export async function assignInThread(
  knowing: Knowing,
  answers: readonly OpenAnswer[],
  { signal, onProgress = () => {} }: Pick<Options, 'signal' | 'onProgress'>,
): Promise<ExampleAssignment[]> {
  signal.throwIfAborted();
  if (knowing.examples.length + answers.length < inPlaceUnder)
    return assignByKnown(knowing, answers, onProgress);
  const looking = answers.map(({ had = [], ...answer }) => ({ ...bare(answer), had }));
  return inThread({ answers: looking, knowing }, signal, onProgress);
}

async function inThread<T>(
  workerData: object,
  signal: AbortSignal,
  onProgress: (share: number) => void = () => {},
): Promise<T> {
  const thread = new Worker(new URL('./group-thread.mjs', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<T>((resolve, reject) => {
      thread.on('message', (message: Message<T>) => {
        if ('progress' in message) onProgress(message.progress);
        else resolve(message.result);
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(signal.reason ?? new Error('The grouping thread ended early.')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

function bare({ id, text }: Answer): Answer {
  return { id, text };
}
