import { baseRule } from '../format.ts';
import { words } from '../words.ts';

export type BaseProps = {
  /** Answers in the base. */
  n: number;
  /** The base is under five and this reader may not see it. */
  hidden?: boolean | undefined;
};

/** Whether a base is too small to be drawn: none, under five, or hidden. */
export function isSmallBase({ n, hidden }: BaseProps): boolean {
  return hidden === true || baseRule(n) === 'none' || baseRule(n) === 'size';
}

/** What stands in a chart's place when its base is too small. */
export function SmallBase({ n, hidden }: BaseProps) {
  return <p className="small-base">{smallBaseSentence({ n, hidden })}</p>;
}

function smallBaseSentence({ n, hidden }: BaseProps): string {
  if (hidden) return words.hidden;
  return n <= 0 ? words.noAnswers : words.fewAnswers(n);
}
