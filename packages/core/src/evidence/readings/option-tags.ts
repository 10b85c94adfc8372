import type { Option, OptionTag } from '@plumbline/contracts';
import { cellKeys } from '../../study/index.ts';
import type { Wording } from './queries-answers.ts';

/** What the options of an answer were tagged with; a ranking counts in its first choice. An option without a tag has none. */
export function tagsOf(wording: Wording, value: unknown): OptionTag[] {
  const keys = cellKeys(wording, value);
  return optionsOf(wording).flatMap(({ id, tag }) => (tag !== undefined && keys.includes(id) ? [tag] : []));
}

export function optionsOf({ config }: Pick<Wording, 'config'>): readonly Option[] {
  return 'options' in config ? config.options : [];
}
