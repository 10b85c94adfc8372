import { Worker } from 'node:worker_threads';
import { type Grouping, groupAnswers, type KnownTheme } from '@plumbline/textmining';

type Answer = { id: string; text: string };
type Message = { progress: number } | { grouping: Grouping };

/** One seed for everyone: the same answers give the same themes. */
export const groupingSeed = 20_240;
/** So few are grouped in less time than a thread takes to start. */
const inPlaceUnder = 200;

type Wanted = {
  /** Themes of an earlier grouping that new answers may join. */
  known?: readonly KnownTheme[];
  seed?: number;
  /** Told the share of the work done, 0 to 1, rising. */
  onProgress?: (share: number) => void;
};

/** Groups answers beside the event loop, so that the process keeps its leases and its pulse. @throws when aborted. */
export async function groupInThread(
  answers: readonly Answer[],
  signal: AbortSignal,
  { known = [], seed = groupingSeed, onProgress = () => {} }: Wanted = {},
): Promise<Grouping> {
  signal.throwIfAborted();
  if (answers.length < inPlaceUnder) return groupAnswers(answers, { seed, known, onProgress });
  const thread = new Worker(new URL('./group-thread.mjs', import.meta.url), {
    workerData: { answers: answers.map(({ id, text }) => ({ id, text })), known, seed },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const stop = () => void thread.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Grouping>((resolve, reject) => {
      thread.on('message', (message: Message) => {
        if ('progress' in message) onProgress(message.progress);
        else resolve(message.grouping);
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(signal.reason ?? new Error('The grouping thread ended early.')));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await thread.terminate();
  }
}
