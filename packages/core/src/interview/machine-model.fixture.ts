import type { AnswerValue } from '@plumbline/contracts';
import type { PublishedQuestion } from '@plumbline/db';
import type { MachineEvent } from './machine-types.ts';

/** `own`: in the study's or the interviewer's own words, not in a model's. */
type Asked = { kind: 'question' | 'probe'; q: string; own?: boolean };
type Said = AnswerValue | 'nothing';

/** What an interview should be, as plainly as it can be said: the machine is held against it. */
export class InterviewModel {
  phase: 'consent' | 'asking' | 'finished' | 'declined' = 'consent';
  lastSeq = 0;
  /** By the seq of its turn. */
  asked = new Map<number, Asked>();
  open: number | null = null;
  deciding: { asked: number; said: number } | null = null;
  /** What counts: by question id, and by the seq of a probe. */
  counting = new Map<string | number, { seq: number; said: Said }>();

  readonly questions: readonly PublishedQuestion[];
  readonly plan: string;
  readonly byModel: boolean;

  constructor(questions: readonly PublishedQuestion[], plan: string, byModel: boolean) {
    this.questions = questions;
    this.plan = plan;
    this.byModel = byModel;
  }

  /** False when the event has to be refused; nothing changes then. */
  take(event: MachineEvent): boolean {
    switch (event.type) {
      case 'consent':
        if (this.phase === (event.accepted ? 'asking' : 'declined')) return true;
        if (this.phase !== 'consent') return false;
        if (event.accepted) this.askNext();
        else this.phase = 'declined';
        return true;
      case 'finish':
        if (this.phase === 'finished' || this.phase === 'declined') return true;
        if (this.phase !== 'asking') return false;
        this.end();
        return true;
      case 'back':
        return this.phase === 'asking' && this.goBack();
      case 'moderate':
        if (this.phase === 'asking' && this.deciding?.said === event.said) this.decided(event.decision);
        return true;
      default:
        return this.phase === 'asking' && this.say(event);
    }
  }

  probesOf(q: string): number {
    return [...this.asked.values()].filter((one) => one.kind === 'probe' && one.q === q).length;
  }

  /** Asked of this respondent as things stand. */
  isVisible(q: string): boolean {
    const showIf = this.question(q)?.showIf;
    if (!showIf) return true;
    const held = showIf.conditions.map((condition) => {
      if ('attribute' in condition) return condition.values.includes(this.plan);
      const said = this.counting.get(condition.questionId)?.said ?? 'nothing';
      if (said === 'nothing' || !this.isVisible(condition.questionId)) return false;
      const flat = Object.values(said).flat();
      const first = 'order' in said ? flat.slice(0, 1) : flat;
      if ('optionIds' in condition) return first.some((id) => condition.optionIds.includes(String(id)));
      const point = Number(flat[0]);
      return point >= (condition.atLeast ?? -99) && point <= (condition.atMost ?? 99);
    });
    return showIf.match === 'all' ? held.every(Boolean) : held.some(Boolean);
  }

  private question(q: string) {
    return this.questions.find(({ id }) => id === q);
  }

  private say(event: Extract<MachineEvent, { type: 'answer' | 'skip' }>): boolean {
    const meant = event.turn ?? this.open;
    const asked = meant === null ? undefined : this.asked.get(meant);
    const question = this.question(event.questionId);
    if (meant === null || !asked || !question || asked.q !== question.id) return false;
    if (event.type === 'skip' && event.reason === 'skipped' && question.required && asked.kind === 'question')
      return false;
    const wantsText = asked.kind === 'probe' || question.type === 'open_ended';
    if (event.type === 'answer' && wantsText !== 'text' in event.value) return false;

    const open = this.open === null ? undefined : this.asked.get(this.open);
    const again = asked.kind === 'question' && open?.kind === 'question' && open.q === asked.q;
    const to = again && this.open !== null ? this.open : meant;
    const words = event.type === 'answer' && 'text' in event.value ? event.value.text : '';
    const said: Said = event.type === 'skip' || words.includes('rather not') ? 'nothing' : event.value;
    this.lastSeq += 1;
    this.counting.set(asked.kind === 'probe' ? to : asked.q, { seq: this.lastSeq, said });

    if (to === (this.open ?? this.deciding?.asked)) this.goOn(question, to, said);
    else if (!this.isVisible(this.waitingFor() ?? '')) this.askNext();
    return true;
  }

  private goOn(question: PublishedQuestion, to: number, said: Said): void {
    this.open = null;
    this.deciding = null;
    const silent = said === 'nothing' || ('text' in said && said.text.includes('don’t know'));
    if (silent || this.probesOf(question.id) >= this.most(question, said)) this.askNext();
    else if (this.byModel) this.deciding = { asked: to, said: this.lastSeq };
    else this.probeOrGoOn(question);
  }

  private most(question: PublishedQuestion, said: Said): number {
    if (question.type === 'open_ended') return question.config.maxProbes;
    if (question.type !== 'scale' || said === 'nothing') return 0;
    const point = 'value' in said ? Number(said.value) : 0;
    // Of five points the lower third, to the nearest point, is two.
    const reach = { none: [], always: [1, 2, 3, 4, 5], low: [1, 2], high: [4, 5] };
    return reach[question.config.anchorProbe ?? 'none'].some((one) => one === point) ? 1 : 0;
  }

  private probeOrGoOn(question: PublishedQuestion): void {
    const own = question.type === 'open_ended' ? question.config.standardProbes.length : 0;
    const asked = [...this.asked.values()].filter((one) => one.own && one.q === question.id).length;
    if (asked < Math.max(own, 1)) this.ask({ kind: 'probe', q: question.id, own: true });
    else this.askNext();
  }

  private decided(decision: Extract<MachineEvent, { type: 'moderate' }>['decision']): void {
    const asked = this.asked.get(this.deciding?.asked ?? 0);
    const question = this.question(asked?.q ?? '');
    if (!question) return;
    if (decision.by === 'built_in') this.probeOrGoOn(question);
    else if (decision.probe === null) this.askNext();
    else this.ask({ kind: 'probe', q: question.id });
  }

  private goBack(): boolean {
    const standing = this.asked.get(this.open ?? this.deciding?.asked ?? 0);
    const isQuestion = this.deciding === null && standing?.kind === 'question';
    const place = this.questions.findIndex(({ id }) => id === standing?.q);
    const before = this.questions.slice(0, place).filter(({ id }) => this.isVisible(id));
    const to = isQuestion ? before.at(-1)?.id : standing?.q;
    if (to === undefined) return false;
    this.lastSeq += 1;
    this.ask({ kind: 'question', q: to });
    return true;
  }

  private waitingFor(): string | undefined {
    return this.asked.get(this.open ?? this.deciding?.asked ?? 0)?.q;
  }

  private askNext(): void {
    const next = this.questions.find(({ id }) => this.isVisible(id) && !this.counting.has(id));
    if (next) this.ask({ kind: 'question', q: next.id });
    else this.end();
  }

  private ask(asked: Asked): void {
    this.phase = 'asking';
    this.lastSeq += 1;
    this.asked.set(this.lastSeq, asked);
    this.open = this.lastSeq;
    this.deciding = null;
  }

  private end(): void {
    this.phase = 'finished';
    this.lastSeq += 1;
    this.open = null;
    this.deciding = null;
  }
}
