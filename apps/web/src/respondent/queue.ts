import type { InterviewClientFrame } from '@plumbline/contracts';
import type { Said, Submission } from './submission.ts';
import type { InterviewView } from './view.ts';

type Queue = readonly Submission[];

/** Adds what was just said. What answers a question that stands open goes before what waits for its question to open. */
export function enqueue(queue: Queue, submission: Submission): Queue {
  const early = queue.findIndex(isEarly);
  if (early < 0 || isEarly(submission)) return [...queue, submission];
  return [...queue.slice(0, early), submission, ...queue.slice(early)];
}

export function without(queue: Queue, submissionId: string): Queue {
  return queue.filter((one) => one.submissionId !== submissionId);
}

/** After the connection was lost, the page goes on without waiting for any of these. */
export function leftWaiting(queue: Queue): Queue {
  return queue.map((one) => ({ ...one, waiting: true }));
}

/** How many answers wait on this device. */
export function waitingCount(queue: Queue): number {
  return queue.filter((one) => one.waiting && one.type !== 'back').length;
}

/** Back without a connection: the last thing said is taken out again, if it never left this device. */
export function takeBack(queue: Queue): { queue: Queue; taken: Said } | null {
  const last = queue.at(-1);
  if (!last || last.type === 'back' || last.sent || !last.waiting) return null;
  return { queue: queue.slice(0, -1), taken: last };
}

/**
 * The first of the queue as it can go out now, with the turn it answers; null while its question has not been asked.
 * One goes out at a time, and a repeat goes out just as it did the first time.
 */
export function nextToSend(queue: Queue, view: InterviewView): Submission | null {
  const first = queue[0];
  if (!first) return null;
  if (first.type === 'back' || first.turn !== null) return { ...first, sent: true };
  const turn = view.asked[first.questionId];
  return turn === undefined ? null : { ...first, turn, sent: true };
}

export function frameOf(submission: Submission): InterviewClientFrame {
  const { submissionId } = submission;
  if (submission.type === 'back') return { type: 'back', submissionId };
  const { questionId, turn, at, waiting } = submission;
  const about = { submissionId, questionId, ...(turn === null ? {} : { turn }) };
  if (submission.type === 'skip') return { type: 'skip', ...about, reason: submission.reason };
  return { type: 'answer', ...about, value: submission.value, ...(waiting ? { answeredAt: at } : {}) };
}

function isEarly(submission: Submission): boolean {
  return submission.type !== 'back' && submission.turn === null;
}
