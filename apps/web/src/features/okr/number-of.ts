/** "1,234": one thousand or a little over one, as its writer's country has it. */
const ambiguous = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** "1,5" and "1.5" are both one and a half, "46 %" is 46, nothing is null, and anything else is not a number. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/[\s%]/g, '').replace('−', '-');
  if (bare === '') return null;
  if (ambiguous.test(bare)) return Number.NaN;
  const plain = bare.replace(',', '.');
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

export const noNumber = 'Write a number, such as 46.5 or 1234.';

/** What to say about a text that is no number; nothing about an empty one. */
export function numberFault(text: string): string | undefined {
  return Number.isNaN(numberOf(text)) ? noNumber : undefined;
}
