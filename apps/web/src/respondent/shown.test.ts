import { describe, expect, it } from 'vitest';
import { answer, atFirst, chain, questionTurn, stateWith } from './interview-parts.fixture.ts';
import { shownNow } from './shown.ts';
import type { Submission } from './submission.ts';
import { foldFrame, type InterviewView, viewOf } from './view.ts';

const lost = { connection: 'lost' } as const;
const first = answer('a', { turn: 1 });

function shown(view: InterviewView, queue: Submission[]): string {
  const now = shownNow(view, queue);
  return typeof now === 'string' ? now : now.key;
}

describe('what is shown', () => {
  it('is the open question until its answer is acknowledged, and then the decision on the next', () => {
    expect(shown(atFirst(), [])).toBe('question a');
    expect(shown(atFirst(), [{ ...first, waiting: false }])).toBe('question a');
    const acknowledged = foldFrame(atFirst(), { type: 'ack', submissionId: 'x', seq: 2 }, first);
    expect(shown(acknowledged, [])).toBe('deciding');
    expect(shown(foldFrame(acknowledged, { type: 'turn', turn: questionTurn(3, 'b') }), [])).toBe(
      'question b',
    );
  });

  it('goes on without a connection, question by question, as far as the script is sure', () => {
    expect(shown(atFirst(lost), [])).toBe('question a');
    expect(shown(atFirst(lost), [first])).toBe('question b');
    expect(shown(atFirst(lost), [first, answer('b'), answer('c')])).toBe('question d');
    expect(shown(atFirst(lost), [first, answer('b'), answer('c'), answer('d')])).toBe('held');
  });

  it('stops before a question that only the server can decide on', () => {
    const open = questionTurn(1, 'a');
    const view = { ...viewOf(stateWith({ open, ahead: chain('c', 'd') })), ...lost };
    expect(shown(view, [first])).toBe('held');
  });

  it('passes over questions that were settled before Back', () => {
    const view = atFirst({ ...lost, settled: ['b', 'c'] });
    expect(shown(view, [first])).toBe('question d');
  });

  it('stays with the question in hand while what waited goes out', () => {
    const online = atFirst();
    const waiting = [first, answer('b')];
    expect(shown(online, waiting)).toBe('question c');
    const acknowledged = foldFrame(online, { type: 'ack', submissionId: 'x', seq: 2 }, first);
    expect(shown(acknowledged, [answer('b')])).toBe('question c');
    const asked = foldFrame(acknowledged, { type: 'turn', turn: questionTurn(3, 'b') });
    expect(shown(asked, [answer('b')])).toBe('question c');
  });

  it('is the probe that came in between, while later answers keep waiting', () => {
    const probe = {
      seq: 3,
      kind: 'probe',
      questionId: 'a',
      text: 'How so?',
      place: 1,
      of: 5,
      minutesLeft: 1,
    } as const;
    const probed = foldFrame(atFirst(), { type: 'turn', turn: probe });
    expect(shown(probed, [answer('b')])).toBe('probe 3');
  });

  it('does not take turns that the server repeats for the open one', () => {
    const state = stateWith({ open: questionTurn(5, 'c'), lastSeq: 5 });
    const caughtUp = foldFrame(viewOf(state), { type: 'turn', turn: questionTurn(3, 'b') });
    expect(shown(caughtUp, [])).toBe('question c');
    expect(caughtUp.asked).toEqual({ b: 3, c: 5 });
  });
});
