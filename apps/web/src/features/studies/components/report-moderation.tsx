import type { Moderation } from '@plumbline/contracts';

/** Who chose the follow-up questions, where a model was asked to. */
export function ReportModeration({ moderation }: { moderation: Moderation }) {
  const words = moderationWords(moderation);
  return words && <p className="meta">{words}</p>;
}

/** Null where no model was ever asked. */
export function moderationWords({ byModel, stoodIn }: Moderation): string | null {
  const reasons = [
    [stoodIn.late, 'it was late'],
    [stoodIn.failed, 'it failed'],
    [stoodIn.refused, 'its question did not pass the check'],
  ] as const;
  const stood = stoodIn.late + stoodIn.failed + stoodIn.refused;
  if (byModel + stood === 0) return null;
  const asked = `The model decided on ${byModel} of ${byModel + stood} follow-ups.`;
  if (stood === 0) return asked;
  const why = reasons.flatMap(([times, reason]) => (times > 0 ? [`${reason} (${times})`] : []));
  return `${asked} The built-in moderator stood in for it ${stood} ${stood === 1 ? 'time' : 'times'}: ${why.join(', ')}.`;
}
