import type { InterviewClientFrame, InterviewServerFrame, Problem } from '@plumbline/contracts';
import { connectInterview, type InterviewConnection } from './connection.ts';
import { enqueue, frameOf, leftWaiting, nextToSend, takeBack, without } from './queue.ts';
import { keep, newId, type Remembered, remember } from './remembered.ts';
import { changeLanguage, isProblem, type Opened } from './requests.ts';
import { keyOfQuestion, type Shown, type ShownTurn, shownNow } from './shown.ts';
import type { Said, Submission } from './submission.ts';
import { foldFrame, type InterviewView, viewOf } from './view.ts';

/** Where an interview comes from: a study link, or a receipt code. */
export interface Opening {
  /** Names it on this device. */
  key: string;
  open(nonce: string): Promise<Opened>;
}

export type Loading =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem | null }
  | { kind: 'ready'; view: InterviewView; shown: Shown; queue: readonly Submission[] };

/** The server decides within five seconds; whoever has heard nothing by then asks again. */
const patienceMs = 6_000;
const tryAgainMs = 2_000;
const passing: readonly string[] = ['unavailable', 'too_many_requests', 'internal'];

/**
 * One interview on this page: opens it, keeps it connected, and keeps on this device what is not acknowledged yet.
 * `onChange` is called with every change of what there is to show.
 */
export function createInterview(opening: Opening, onChange: (now: Loading) => void) {
  let remembered: Remembered = { nonce: '', queue: [], drafts: {} };
  let opened: Opened | null = null;
  let view: InterviewView | null = null;
  let connection: InterviewConnection | null = null;
  let decision: InterviewClientFrame | null = null;
  let onItsWay: string | null = null;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let chosenLanguage: string | null = null;
  let languageChanges = 0;

  function save(change: Partial<Remembered>): void {
    remembered = { ...remembered, ...change };
    keep(opening.key, remembered);
  }

  function show(next: InterviewView): void {
    view = next;
    const { queue } = remembered;
    const shown = shownNow(next, queue);
    clearTimeout(impatience);
    if (next.connection === 'open' && next.state.phase === 'asking' && shown === 'deciding')
      impatience = setTimeout(() => connection?.renew(), patienceMs);
    if (!closed) onChange({ kind: 'ready', view: next, shown, queue });
  }

  function flush(): void {
    if (!view || view.connection === 'lost' || view.takenOver || onItsWay !== null) return;
    const next = nextToSend(remembered.queue, view);
    if (next === null) return;
    onItsWay = next.submissionId;
    save({ queue: remembered.queue.map((one) => (one.submissionId === next.submissionId ? next : one)) });
    connection?.send(frameOf(next));
  }

  function onFrame(frame: InterviewServerFrame): void {
    if (!view) return;
    const about = 'submissionId' in frame ? frame.submissionId : undefined;
    const said = remembered.queue.find(({ submissionId }) => submissionId === about);
    if (frame.type === 'state' && isFromBefore(frame.state)) {
      connection?.renew();
      return;
    }
    if (frame.type === 'state') onState(frame.state.phase);
    if (frame.type === 'problem' && passing.includes(frame.code)) {
      tryLater(frame);
      return;
    }
    if (said && (frame.type === 'ack' || frame.type === 'problem')) settle(said, frame.type);
    const next = foldFrame(view, frame, said);
    if (next.state.phase !== 'consent' && next.state.phase !== 'asking') forget();
    show(next);
    flush();
  }

  /** Read before the last change of language was written, and heard after it: what is true now is asked for anew. */
  function isFromBefore({ language }: InterviewView['state']): boolean {
    const chosen = chosenLanguage;
    chosenLanguage = null;
    return chosen !== null && chosen !== language;
  }

  function onState(phase: InterviewView['state']['phase']): void {
    onItsWay = null;
    if (phase !== 'consent') decision = null;
    if (decision !== null) connection?.send(decision);
  }

  /** Acknowledged, or refused: what was refused is given back to be changed. */
  function settle(said: Submission, how: 'ack' | 'problem'): void {
    onItsWay = null;
    const queue = without(remembered.queue, said.submissionId);
    save({ queue, ...(said.type === 'back' ? {} : { drafts: draftsAfter(said, how === 'problem') }) });
  }

  function tryLater(frame: Extract<InterviewServerFrame, { type: 'problem' }>): void {
    if (view) show(foldFrame(view, frame));
    clearTimeout(again);
    again = setTimeout(() => {
      onItsWay = null;
      if (decision !== null) connection?.send(decision);
      flush();
    }, tryAgainMs);
  }

  function draftsAfter(said: Said, givenBack: boolean): Remembered['drafts'] {
    const { [draftKey(said)]: _sent, ...others } = remembered.drafts;
    return givenBack && said.type === 'answer' ? { ...others, [draftKey(said)]: said.value } : others;
  }

  /** Nothing of a finished interview stays on a device that others may use; its nonce leads back to its end. */
  function forget(): void {
    if (remembered.queue.length > 0 || Object.keys(remembered.drafts).length > 0)
      save({ queue: [], drafts: {} });
  }

  function connect(): void {
    if (!opened || closed) return;
    connection?.close();
    connection = connectInterview(opened.session, {
      // What waits may answer questions that were asked while this page was gone: it needs to hear of them all.
      lastSeq: () => (remembered.queue.length > 0 ? 0 : (view?.state.lastSeq ?? 0)),
      onFrame,
      onRefused: () => onChange({ kind: 'failed', problem: null }),
      onConnection: (state) => {
        if (state === 'lost') {
          onItsWay = null;
          save({ queue: leftWaiting(remembered.queue) });
        }
        if (view) show({ ...view, connection: state });
      },
    });
  }

  async function open(): Promise<void> {
    onChange({ kind: 'loading' });
    try {
      remembered = await remember(opening.key);
      opened = await opening.open(remembered.nonce);
      show(viewOf(opened));
      connect();
    } catch (error) {
      if (!closed) onChange({ kind: 'failed', problem: isProblem(error) ? error : null });
    }
  }

  function submit(submission: Submission): void {
    save({ queue: enqueue(remembered.queue, submission) });
    if (view) show({ ...view, problem: null });
    flush();
  }

  function about(turn: ShownTurn) {
    return {
      submissionId: newId(),
      questionId: turn.asked.questionId,
      turn: turn.seq,
      probe: turn.kind === 'probe',
      at: new Date().toISOString(),
      waiting: isLost(),
      sent: false,
    };
  }
  const isLost = () => view?.connection === 'lost';

  return {
    open,
    answer: (turn: ShownTurn, value: unknown) => submit({ type: 'answer', ...about(turn), value }),
    skip: (turn: ShownTurn, reason: 'skipped' | 'prefer_not_to_say') =>
      submit({ type: 'skip', ...about(turn), reason }),
    /** To the question before: what only this device knows is taken back, the rest is the server's to reopen. */
    back(): void {
      const back = takeBack(remembered.queue);
      if (back === null) {
        if (!isLost()) submit({ type: 'back', submissionId: newId(), waiting: false, sent: false });
        return;
      }
      save({ queue: back.queue, drafts: draftsAfter(back.taken, true) });
      if (view) show(view);
    },
    canGoBack: (): boolean =>
      takeBack(remembered.queue) !== null ||
      (view !== null && !isLost() && view.state.canGoBack && remembered.queue.every((one) => !one.waiting)),
    consent(accepted: boolean, quote: boolean): void {
      const version = view?.state.consent.version ?? 0;
      decision = { type: 'consent', accepted, version, quote, audio: false };
      connection?.send(decision);
    },
    finish: (): void => connection?.send({ type: 'finish' }),
    draftOf: (turn: ShownTurn): unknown => remembered.drafts[turn.key],
    saveDraft: (turn: ShownTurn, value: unknown): void =>
      save({ drafts: { ...remembered.drafts, [turn.key]: value } }),
    async changeLanguage(language: string): Promise<void> {
      if (!opened || !view) return;
      languageChanges += 1;
      const change = languageChanges;
      try {
        const state = await changeLanguage(opened, language);
        if (change !== languageChanges) return;
        chosenLanguage = language;
        show(foldFrame(view, { type: 'state', state }));
      } catch {
        // Without a connection it stays as it is: the banner says why.
      }
    },
    /** The other tab may have said more meanwhile. */
    async takeOver(): Promise<void> {
      remembered = await remember(opening.key);
      connect();
    },
    close(): void {
      closed = true;
      clearTimeout(impatience);
      clearTimeout(again);
      connection?.close();
    },
  };
}
export type Interview = ReturnType<typeof createInterview>;

function draftKey(said: Said): string {
  return said.probe ? `probe ${said.turn}` : keyOfQuestion(said.questionId);
}
