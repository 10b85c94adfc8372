import type { Cell, Distribution, ReportQuestion } from '@plumbline/contracts';
import { quoted } from '../study/index.ts';
import { findOf } from './readings/find-of.ts';
import type { Found } from './readings/found.ts';
import type { LoadedWave } from './readings/load-wave.ts';
import type { Field } from './readings/queries-field.ts';
import type { LinkRow } from './readings/queries-links.ts';

/**
 * The question of a card with the limits that its reading has, so that no share has two intervals on one card: those of
 * all reasons hold at once, and while answers arrive each runs over every answer so far.
 */
export function withReadIntervals(
  question: ReportQuestion,
  of: { link: LinkRow; field: Field; loaded: LoadedWave },
): ReportQuestion {
  const readOf = readShares(of);
  if (readOf === null) return question;
  const changed: Cell[] = [];
  const distribution = mapCells(question.distribution, (cell) => {
    const found = cell.share === null ? null : readOf(cell.key);
    if (!found || found.cell?.count !== cell.count || isAlike(found, cell)) return cell;
    changed.push(cell);
    return { ...cell, lower: found.lower, upper: found.upper };
  });
  const [first] = changed;
  if (!first) return question;
  const sentence =
    of.link.kind === 'reasons'
      ? 'The intervals hold for every reason at once.'
      : `The interval of ${quoted(first.label)} is that of the claim.`;
  return { ...question, distribution, sentence };
}

/** What the link reads of one cell; null where it reads no share of a single cell. */
function readShares({ link, field, loaded }: { link: LinkRow; field: Field; loaded: LoadedWave }) {
  const read = (forKey: string | null) => findOf(link, field, { ...loaded, forKey });
  const { spec } = link;
  if (spec.kind === 'reasons' && !spec.claim) return read;
  if (spec.kind !== 'experience') return null;
  const claimed = read(null);
  return (key: string) => (claimed?.cell?.key === key ? claimed : null);
}

function isAlike({ lower, upper }: Found, cell: Cell): boolean {
  return lower === cell.lower && upper === cell.upper;
}

function mapCells(found: Distribution, map: <C extends Cell>(cell: C) => C): Distribution {
  switch (found.type) {
    case 'yes_no':
    case 'single_choice':
      return { ...found, cells: found.cells.map(map) };
    case 'multiple_choice':
      return { ...found, cells: found.cells.map(map) };
    case 'ranking':
      return { ...found, cells: found.cells.map(map) };
    case 'open_ended':
      return { ...found, cells: found.cells.map(map) };
    case 'scale':
      return { ...found, cells: found.cells.map(map), topBox: map(found.topBox) };
    default:
      return found satisfies never;
  }
}
