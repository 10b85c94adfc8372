import assert from 'node:assert/strict';
import type { SkipReason } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import fc from 'fast-check';
import { it } from 'vitest';
import { AppError } from '../shared/errors.ts';
import { awaitedTurn, openTurn, probesAsked } from './log.ts';
import { decide, opened } from './machine.ts';
import { InterviewModel } from './machine-model.fixture.ts';
import { script, valueFor } from './machine-script.fixture.ts';
import type { AskedTurn, Decision, MachineEvent, MachineState, Step } from './machine-types.ts';

interface Move {
  type: 'answer' | 'skip' | 'correct' | 'back' | 'moderate' | 'finish' | 'consent' | 'decline';
  choice: number;
  /** How many turns the device was behind when it sent this. */
  behind: number;
  reason: SkipReason;
  /** `late`: kept back, and sent after what follows. `again`: something earlier is sent once more as well. */
  delivery: 'once' | 'twice' | 'dropped' | 'late' | 'again';
}

const move: fc.Arbitrary<Move> = fc.record({
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('answer' as const) },
    { weight: 5, arbitrary: fc.constant('moderate' as const) },
    { weight: 2, arbitrary: fc.constantFrom('skip' as const, 'back' as const, 'correct' as const) },
    { weight: 1, arbitrary: fc.constantFrom('consent' as const, 'decline' as const, 'finish' as const) },
  ),
  choice: fc.nat(60),
  behind: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  reason: fc.constantFrom('skipped', 'prefer_not_to_say', 'not_applicable'),
  delivery: fc.oneof(
    { weight: 8, arbitrary: fc.constant('once' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('twice' as const, 'dropped' as const, 'late' as const, 'again' as const),
    },
  ),
});

const setting = fc.record({
  plan: fc.constantFrom('free', 'team'),
  moderator: fc.constantFrom('model' as const, 'built_in' as const),
});

it('holds against a simple model of an interview, whatever is sent, dropped, repeated or late', () => {
  const moves = fc.array(move, { maxLength: 30 });
  fc.assert(
    fc.property(script, setting, moves, (questions, { plan, moderator }, all) => {
      const interview = new Interview(questions, plan, moderator);
      interview.deliver({ type: 'consent', accepted: true });
      for (const each of all) interview.make(each);
      interview.deliverLate();
    }),
    { numRuns: 5_000 },
  );
}, 60_000);

/** The machine, the model beside it, and a device that talks to both. */
class Interview {
  state: MachineState;
  model: InterviewModel;
  sent: MachineEvent[] = [];
  late: MachineEvent[] = [];
  counting = new Map<string | number, number>();

  constructor(questions: PublishedQuestion[], plan: string, moderator: 'model' | 'built_in') {
    this.state = opened({ questions, attributes: { plan }, language: 'en', moderator });
    this.model = new InterviewModel(questions, plan, moderator === 'model');
  }

  make(each: Move): void {
    const event = this.eventOf(each);
    if (event === null || each.delivery === 'dropped') return;
    if (each.delivery === 'late') return void this.late.push(event);
    this.deliver(event);
    const again = each.delivery === 'twice' ? event : this.sent[each.choice % this.sent.length];
    if (again && (each.delivery === 'twice' || each.delivery === 'again')) this.deliver(again);
  }

  deliverLate(): void {
    for (const event of this.late) this.deliver(event);
  }

  deliver(event: MachineEvent): void {
    const before = this.state;
    const settled = new Set(this.model.counting.keys());
    const accepted = this.model.take(event);
    const step = attempt(before, event);
    this.sent.push(event);
    assert.equal(step !== null, accepted, `accepted: ${JSON.stringify(event)}`);
    if (step === null) return;
    this.state = step.state;
    this.keepCounting(step);
    this.isAsModelled();
    this.isALog(before);
    for (const turn of this.state.turns.slice(before.turns.length)) {
      if (turn.kind !== 'question') continue;
      assert(this.model.isVisible(turn.questionId), 'only those are asked whom it concerns');
      assert(event.type === 'back' || !settled.has(turn.questionId), 'nothing is asked again without Back');
    }
  }

  /** An answer supersedes the one that counted before it, never another. */
  private keepCounting({ effects }: Step): void {
    for (const effect of effects) {
      if (effect.type !== 'record') continue;
      const key = effect.probed ? effect.turn.asked : effect.turn.questionId;
      assert.equal(effect.supersedes, this.counting.get(key) ?? null, 'supersedes its own');
      this.counting.set(key, effect.turn.seq);
    }
  }

  private isAsModelled(): void {
    const { state, model } = this;
    assert.equal(state.phase, model.phase);
    assert.equal(state.turns.length, model.lastSeq);
    assert.equal(openTurn(state)?.seq ?? null, model.open, 'what stands open');
    assert.equal(awaitedTurn(state)?.seq ?? null, model.deciding?.said ?? null, 'what is decided');
    assert.equal(this.counting.size, model.counting.size, 'no answer is lost');
    for (const [key, { seq }] of model.counting)
      assert.equal(this.counting.get(key), seq, 'no answer is lost');
    for (const { id, type, config } of state.questions) {
      const most = type === 'open_ended' && 'maxProbes' in config ? config.maxProbes : 1;
      assert(probesAsked(state, id).length <= most, 'never more probes than the question allows');
    }
  }

  /** What was said stays as it was said, numbers run on without a gap, and what is over stays as it is. */
  private isALog(before: MachineState): void {
    assert(
      before.turns.every((turn, index) => this.state.turns[index] === turn),
      'nothing is rewritten',
    );
    assert(
      this.state.turns.every(({ seq }, index) => seq === index + 1),
      'numbers without a gap',
    );
    if (before.phase === 'finished' || before.phase === 'declined') assert.equal(this.state, before);
  }

  /** What the device sends, by what it has seen: perhaps not the newest turns. */
  private eventOf({ type, choice, behind, reason }: Move): MachineEvent | null {
    const seen = this.state.turns.slice(0, Math.max(0, this.state.turns.length - behind));
    const asked = seen.filter((turn): turn is AskedTurn => turn.kind === 'question' || turn.kind === 'probe');
    const turn = type === 'correct' ? asked[choice % Math.max(1, asked.length)] : asked.at(-1);
    if (type === 'consent' || type === 'decline') return { type: 'consent', accepted: type === 'consent' };
    if (type === 'back' || type === 'finish') return { type };
    if (type === 'moderate') return { type, said: seen.length, decision: decision(choice, seen.length) };
    if (!turn) return null;
    const to = {
      questionId: turn.questionId,
      ...(choice % 4 === 0 && type !== 'correct' ? {} : { turn: turn.seq }),
    };
    if (type === 'skip') return { type, ...to, reason };
    const question = this.state.questions.find(({ id }) => id === turn.questionId);
    const kind = turn.kind === 'probe' || !question ? 'probe' : question.type;
    // Now and then a scale is answered in words, or the probe for its reason with a point.
    const other = choice % 11 === 0 && question?.type === 'scale';
    return {
      type: 'answer',
      ...to,
      value: valueFor(other ? (kind === 'probe' ? 'scale' : 'probe') : kind, choice),
    };
  }
}

function decision(choice: number, seq: number): Decision {
  if (choice % 3 === 0) return { by: 'built_in', stoodInFor: 'late', model: 'm', promptVersion: '1' };
  return {
    by: 'model',
    probe: choice % 3 === 1 ? `What came before ${seq}?` : null,
    model: 'm',
    promptVersion: '1',
  };
}

function attempt(state: MachineState, event: MachineEvent) {
  try {
    return decide(state, event);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
