import type { OptionTag } from '@plumbline/contracts';

export const tagWords: Record<OptionTag, string> = {
  fixable: 'something fixable',
  mismatch: 'a mismatch',
  unclear: 'something unclear',
  objection: 'an objection',
  none: 'nothing',
};
