import { type CodebookEdit, newTheme, themeChange } from '@plumbline/contracts';
import { applyEdits } from '../codebook/apply-edits.ts';
import { type Book, type BookTheme, foldedLabel, inUse, themeIn } from '../codebook/book.ts';
import { type Line, splitWords } from './csv.ts';

type Fault = { line: number; message: string };
export type ImportPlan = { edits: CodebookEdit[]; faults: Fault[] };

/**
 * The edits that make the themes in use what the lines say: a theme is known by its id, else by its label; what no line
 * names stays. Lines that cannot be made edits are faults.
 */
export function planImport(book: Book, lines: readonly Line[], newId: () => string): ImportPlan {
  let so = book;
  const plan: ImportPlan = { edits: [], faults: [] };
  const order: string[] = [];
  for (const line of lines) {
    const { edits, fault, themeId } = planLine(so, line, newId);
    const applied = applyEdits(so, edits);
    const refused = applied.faults.find((one) => one !== null);
    const isTwice = order.includes(themeId);
    const message =
      fault ?? refused?.message ?? (isTwice ? 'names a theme that another line names too' : null);
    if (message !== null) {
      plan.faults.push({ line: line.line, message });
      continue;
    }
    so = applied.book;
    order.push(themeId);
    plan.edits.push(...edits);
  }
  const stands = inUse(so).map(({ id }) => id);
  const wanted = [...order, ...stands.filter((id) => !order.includes(id))];
  if (wanted.join() !== stands.join()) plan.edits.push({ kind: 'order', themeIds: order });
  return plan;
}

type Planned = { edits: CodebookEdit[]; fault: string | null; themeId: string };

function planLine(book: Book, line: Line, newId: () => string): Planned {
  const known = knownTheme(book, line);
  const words = wordsOf(line);
  const locked = lockedOf(line);
  if (locked === 'unreadable')
    return { edits: [], fault: 'locked must be yes, no or empty', themeId: known?.id ?? '' };
  const parsed = known ? changeOf(known, words) : newTheme.safeParse(words);
  const themeId = known?.id ?? newId();
  if (parsed && !parsed.success) {
    const [issue] = parsed.error.issues;
    return { edits: [], fault: `${columnOf(issue?.path[0])} ${issue?.message ?? 'is not valid'}`, themeId };
  }
  const edits: CodebookEdit[] = [];
  if (known && locked === false && known.locked) edits.push({ kind: 'lock', themeId, locked: false });
  if (!known) edits.push({ kind: 'add', themeId, theme: newTheme.parse(words) });
  else if (parsed) edits.push({ kind: 'change', themeId, change: themeChange.parse(parsed.data) });
  if (locked === true && !known?.locked) edits.push({ kind: 'lock', themeId, locked: true });
  return { edits, fault: null, themeId };
}

function knownTheme(book: Book, { cells }: Line): BookTheme | undefined {
  const byId = themeIn(book, (cells.get('id') ?? '').toLowerCase());
  if (byId?.state === 'in_use') return byId;
  const label = foldedLabel(cells.get('label') ?? '');
  return inUse(book).find((theme) => foldedLabel(theme.label) === label);
}

function wordsOf({ cells }: Line) {
  const text = (column: 'definition' | 'include_when' | 'exclude_when') => cells.get(column);
  const list = (column: 'include_words' | 'exclude_words') => {
    const cell = cells.get(column);
    return cell === undefined ? undefined : splitWords(cell);
  };
  const given = {
    label: cells.get('label'),
    definition: text('definition'),
    includeWhen: text('include_when'),
    excludeWhen: text('exclude_when'),
    includeWords: list('include_words'),
    excludeWords: list('exclude_words'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What of the words is another than it was; null for nothing. */
function changeOf(theme: BookTheme, words: Record<string, unknown>) {
  const before: Record<string, unknown> = { ...theme };
  const changed = Object.entries(words).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  return changed.length === 0 ? null : themeChange.safeParse(Object.fromEntries(changed));
}

function lockedOf({ cells }: Line): boolean | null | 'unreadable' {
  switch ((cells.get('locked') ?? '').toLowerCase()) {
    case '':
      return null;
    case 'yes':
    case 'true':
    case '1':
      return true;
    case 'no':
    case 'false':
    case '0':
      return false;
    default:
      return 'unreadable';
  }
}

function columnOf(key: PropertyKey | undefined): string {
  return String(key ?? 'the line').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
