import type { InterviewClientFrame, InterviewServerFrame, Problem } from '@plumbline/contracts';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { connectInterview, type InterviewConnection } from './connection.ts';
import { embedding, memoryName } from './embedded.ts';
import { foldFrame, type InterviewView, viewOf } from './interview-view.ts';
import { startInterview } from './start.ts';
import { keep, type PendingSubmission, type Remembered, remember } from './storage.ts';

type Loading =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem | null }
  | { kind: 'ready'; view: InterviewView };

/** The interview of one link: opens it, keeps it connected, and keeps what is not acknowledged yet on this device. */
export function useInterview(linkToken: string) {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const name = memoryName(linkToken, embedding());
  const memory = useRef<Remembered>(remember(name));
  const connection = useRef<InterviewConnection | null>(null);
  const lastSeq = useRef(0);
  const session = useRef('');
  const decision = useRef<InterviewClientFrame | null>(null);

  const save = useCallback(
    (change: Partial<Remembered>) => {
      memory.current = { ...memory.current, ...change };
      keep(name, memory.current);
      redraw();
    },
    [name],
  );

  const onFrame = useCallback(
    (frame: InterviewServerFrame) => {
      const { pending } = memory.current;
      if (frame.type === 'state' && frame.state.phase !== 'consent') decision.current = null;
      if (frame.type === 'state' && decision.current !== null) connection.current?.send(decision.current);
      if (frame.type === 'state' && pending !== null) connection.current?.send(pending);
      if (frame.type === 'ack' && frame.submissionId === pending?.submissionId) save({ pending: null });
      if (frame.type === 'problem' && frame.submissionId === pending?.submissionId) save({ pending: null });
      setLoading((now) => {
        if (now.kind !== 'ready') return now;
        const view = foldFrame(now.view, frame);
        lastSeq.current = view.state.lastSeq;
        return { kind: 'ready', view };
      });
    },
    [save],
  );

  const connect = useCallback(() => {
    connection.current?.close();
    connection.current = connectInterview(session.current, {
      lastSeq: () => lastSeq.current,
      onFrame,
      onRefused: () => setLoading({ kind: 'failed', problem: null }),
      onConnection: (state) =>
        setLoading((now) =>
          now.kind === 'ready' ? { kind: 'ready', view: { ...now.view, connection: state } } : now,
        ),
    });
  }, [onFrame]);

  const open = useCallback(async () => {
    setLoading({ kind: 'loading' });
    try {
      const started = await startInterview(linkToken, memory.current.nonce);
      session.current = started.session;
      lastSeq.current = started.lastSeq;
      setLoading({ kind: 'ready', view: viewOf(started) });
      connect();
    } catch (error) {
      setLoading({ kind: 'failed', problem: isProblem(error) ? error : null });
    }
  }, [linkToken, connect]);

  useEffect(() => {
    void open();
    return () => connection.current?.close();
  }, [open]);

  const submit = (submission: PendingSubmission) => {
    save({ pending: submission });
    connection.current?.send(submission);
  };
  const consent = (accepted: boolean, quote: boolean) => {
    const version = loading.kind === 'ready' ? loading.view.state.consent.version : 0;
    decision.current = { type: 'consent', accepted, version, quote, audio: false };
    connection.current?.send(decision.current);
  };
  const saveDraft = (turn: number, value: unknown) => save({ drafts: { [turn]: value } });

  return {
    loading,
    pending: memory.current.pending,
    draftOf: (turn: number) => memory.current.drafts[turn],
    saveDraft,
    submit,
    consent,
    retry: open,
    takeOver: connect,
  };
}
export type Interview = ReturnType<typeof useInterview>;

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
