import { words } from '../words.ts';
import { round } from './scale.ts';
import { type BaseProps, isSmallBase, SmallBase } from './small-base.tsx';

export type YesNoBarProps = BaseProps & { label: string; yes: number; no: number; unsure?: number };

/** Everyone who answered in one bar: yes, no, and those who are not sure. */
export function YesNoBar({ label, yes, no, unsure = 0, n, hidden }: YesNoBarProps) {
  if (isSmallBase({ n, hidden })) return <SmallBase n={n} hidden={hidden} />;
  const total = Math.max(1, yes + no + unsure);
  const parts = [
    { key: 'yes', text: `${words.yes} ${yes}`, count: yes, rect: 'bar-solid', ink: 'i5' },
    { key: 'no', text: `${words.no} ${no}`, count: no, rect: 'ground', ink: 't-ink' },
    { key: 'unsure', text: `${words.unsure} ${unsure}`, count: unsure, rect: 'outline', ink: '' },
  ].filter((part) => part.count > 0);
  let from = 0;
  const placed = parts.map((part) => {
    const start = from;
    from += (part.count / total) * 100;
    return { ...part, start, end: from };
  });
  const below = placed.filter((part) => part.end - part.start < roomy);
  return (
    <svg className="plot" height={below.length > 0 ? 58 : 40} role="img" aria-label={label}>
      {placed.map((part) => (
        <g key={part.key}>
          <rect
            className={part.rect}
            x={`${round(part.start)}%`}
            y="4"
            width={`${round(Math.max(0.4, part.end - part.start - 0.4))}%`}
            height="28"
            rx="3"
          />
          {!below.includes(part) && (
            <text className={`medium ${part.ink}`} x={`${round(part.start)}%`} dx="10" y="22">
              {part.text}
            </text>
          )}
        </g>
      ))}
      {below.map((part) => (
        <text key={part.key} {...beside(part)} y="50">
          {part.text}
        </text>
      ))}
    </svg>
  );
}

/** A part narrower than this has its words below. */
const roomy = 30;

function beside({ start, end }: { start: number; end: number }): {
  x: string;
  textAnchor: 'start' | 'end' | 'middle';
} {
  if (end > 99) return { x: '100%', textAnchor: 'end' };
  if (start < 1) return { x: '0%', textAnchor: 'start' };
  return { x: `${round((start + end) / 2)}%`, textAnchor: 'middle' };
}
