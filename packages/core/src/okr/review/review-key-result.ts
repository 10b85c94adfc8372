import type { Direction, KeyResultKind, ReviewFinding, Unit } from '@plumbline/contracts';
import { isBounded } from '../rules.ts';
import { findingOf } from './findings.ts';
import { namesGroup } from './population.ts';
import { keyResultTriggers, objectiveTriggers, type Trigger } from './triggers.ts';

/** What stands beside a key result's words. */
export interface Beside {
  kind: KeyResultKind;
  unit: Unit | null;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  population: string;
}

export function reviewObjectiveText(text: string): ReviewFinding[] {
  return objectiveTriggers(text).map((trigger) => findingOf(trigger, text));
}

/**
 * What a coach would ask about a key result: of its words alone, or with the fields beside them, whose numbers and
 * population need not stand in the words again.
 */
export function reviewKeyResultText(text: string, beside: Beside | null): ReviewFinding[] {
  const triggers = keyResultTriggers(text);
  return (beside ? withFields(triggers, text, beside) : triggers).map((trigger) => findingOf(trigger, text));
}

const filledIn: readonly Trigger['rule'][] = ['no-number', 'no-baseline', 'no-population'];
/** Work is no measure yet, so nothing is missing from it. */
const noMeasure: readonly Trigger['rule'][] = ['output-not-outcome', 'research-activity'];

function withFields(triggers: readonly Trigger[], text: string, beside: Beside): Trigger[] {
  const found = triggers.filter(({ rule }) => !filledIn.includes(rule));
  if (beside.kind === 'milestone') return [...found, { rule: 'milestone', words: text }];
  if (found.some(({ rule }) => noMeasure.includes(rule))) return found;
  const add = (rule: Trigger['rule'], words: string) => found.push({ rule, words });
  const { baseline, target } = beside;
  if (!isBounded(beside)) {
    if (baseline === null) add('no-baseline', text);
    if (target === null) add('no-target', text);
    if (baseline !== null && target !== null && !isBeyond(beside.direction, baseline, target))
      add('target-not-beyond-baseline', `${baseline} → ${target}`);
  }
  if (saysNothingOfWho(triggers, text, beside)) add('no-population', text);
  return found;
}

function isBeyond(direction: Direction, baseline: number, target: number): boolean {
  return direction === 'decrease' ? target < baseline : target > baseline;
}

/** A share or a score, and neither the words nor the field say of whom. */
function saysNothingOfWho(triggers: readonly Trigger[], text: string, { unit, population }: Beside): boolean {
  if (population.trim() !== '') return false;
  if (triggers.some(({ rule }) => rule === 'no-population')) return true;
  return (unit === 'percent' || unit === 'score') && !namesGroup(text.toLowerCase());
}
