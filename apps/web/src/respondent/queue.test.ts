import { interviewClientFrame } from '@plumbline/contracts';
import { describe, expect, it } from 'vitest';
import { answer, atFirst, questionTurn } from './interview-parts.fixture.ts';
import { enqueue, frameOf, leftWaiting, nextToSend, takeBack, waitingCount, without } from './queue.ts';

import { foldFrame } from './view.ts';

describe('the queue of what was said', () => {
  it('sends an answer that was given ahead once its question is asked, and names that turn from then on', () => {
    const queue = [answer('b')];
    const before = atFirst();
    expect(nextToSend(queue, before)).toBeNull();
    const asked = foldFrame(before, { type: 'turn', turn: questionTurn(3, 'b') });
    expect(nextToSend(queue, asked)).toMatchObject({ turn: 3, sent: true });
    const later = foldFrame(asked, { type: 'turn', turn: questionTurn(7, 'b') });
    expect(nextToSend([answer('b', { turn: 3, sent: true })], later)).toMatchObject({ turn: 3 });
  });

  it('lets the answer to a probe go before what waits for its question', () => {
    const probe = answer('a', { submissionId: 'probe', turn: 3, probe: true, waiting: false });
    const queue = enqueue([answer('b'), answer('c')], probe);
    expect(queue.map(({ submissionId }) => submissionId)).toEqual(['probe', 'submission-b', 'submission-c']);
  });

  it('takes back only what never left this device', () => {
    const sent = answer('a', { turn: 1, sent: true });
    expect(takeBack([sent, answer('b')])).toMatchObject({ queue: [sent], taken: { questionId: 'b' } });
    expect(takeBack([sent])).toBeNull();
    expect(takeBack([])).toBeNull();
    expect(takeBack([answer('a', { waiting: false })])).toBeNull();
  });

  it('counts the answers that wait, once the connection is lost all of them', () => {
    const queue = [answer('a', { turn: 1, waiting: false }), answer('b', { waiting: false })];
    expect(waitingCount(queue)).toBe(0);
    expect(waitingCount(leftWaiting(queue))).toBe(2);
    expect(waitingCount(without(leftWaiting(queue), 'submission-a'))).toBe(1);
  });

  it('says when an answer was given only if it had to wait, in frames that the server knows', () => {
    const waited = frameOf(answer('00000000-0000-7000-8000-000000000001', { turn: 2 }));
    expect(interviewClientFrame.parse(waited)).toMatchObject({
      turn: 2,
      answeredAt: '2026-11-02T10:00:00.000Z',
    });
    const prompt = frameOf(answer('00000000-0000-7000-8000-000000000001', { waiting: false }));
    expect(interviewClientFrame.parse(prompt)).not.toHaveProperty('answeredAt');
  });
});
