import type { CodebookTheme } from '@plumbline/contracts';
import { Button, DotList, Icon, IconButton, Tag } from '../../../components/ui/index.ts';
import type { CodebookStep } from '../api/edit-codebook.ts';

interface ThemeRowProps {
  theme: CodebookTheme;
  at: number;
  count: number;
  /** Themes that were merged into it and can be taken out again. */
  merged: readonly { id: string; label: string }[];
  onMove: (to: number) => void;
  onStep: (step: CodebookStep) => void;
  onAsk: (kind: 'change' | 'merge' | 'split') => void;
}

/** A theme of the codebook with its rules, and everything a person may do to it. */
export function ThemeRow({ theme, at, count, merged, onMove, onStep, onAsk }: ThemeRowProps) {
  const { id, label, definition, locked, origin } = theme;
  const quiet = { variant: 'quiet', size: 'sm' } as const;
  return (
    <li className="codebook-row">
      <div className="codebook-row__said">
        <h3 dir="auto">
          {label} {locked && <Icon name="lock" label="Locked" />}
        </h3>
        {definition !== '' && (
          <p className="soft" dir="auto">
            {definition}
          </p>
        )}
        <DotList items={ruleWords(theme)} />
        {merged.map((one) => (
          <p key={one.id} className="meta">
            “{one.label}” was merged into it.{' '}
            <button
              type="button"
              className="link-btn"
              onClick={() => onStep({ kind: 'unmerge', themeId: one.id })}
            >
              Take it out again
            </button>
          </p>
        ))}
        {locked && <p className="meta">Locked: nobody and no machine changes it before it is unlocked.</p>}
        {origin === 'person' && <Tag>Written by a person</Tag>}
      </div>
      <div className="codebook-row__order">
        <IconButton
          {...quiet}
          icon="up"
          label={`Move ${label} up`}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          {...quiet}
          icon="down"
          label={`Move ${label} down`}
          disabled={at === count - 1}
          onClick={() => onMove(at + 1)}
        />
        <IconButton
          {...quiet}
          icon={locked ? 'lock' : 'unlock'}
          label={locked ? `Unlock ${label}` : `Lock ${label}: nothing changes it until it is unlocked`}
          aria-pressed={locked}
          onClick={() => onStep({ kind: 'lock', themeId: id, locked: !locked })}
        />
      </div>
      <div className="codebook-row__tools">
        <Button size="sm" aria-label={`Edit ${label}`} disabled={locked} onClick={() => onAsk('change')}>
          Edit
        </Button>
        <Button
          size="sm"
          aria-label={`Merge ${label}`}
          disabled={locked || count < 2}
          onClick={() => onAsk('merge')}
        >
          Merge
        </Button>
        <Button size="sm" aria-label={`Split ${label}`} disabled={locked} onClick={() => onAsk('split')}>
          Split
        </Button>
        <Button
          size="sm"
          variant="danger"
          aria-label={`Delete ${label}`}
          disabled={locked}
          onClick={() => onStep({ kind: 'delete', themeId: id })}
        >
          Delete
        </Button>
      </div>
    </li>
  );
}

function ruleWords({ includeWhen, excludeWhen, includeWords, excludeWords }: CodebookTheme): string[] {
  return [
    includeWhen && `When ${includeWhen}`,
    excludeWhen && `Not when ${excludeWhen}`,
    includeWords.length > 0 ? `Always with ${includeWords.join(', ')}` : '',
    excludeWords.length > 0 ? `Never with ${excludeWords.join(', ')}` : '',
  ];
}
