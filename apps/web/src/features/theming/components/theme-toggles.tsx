import type { CodebookTheme } from '@plumbline/contracts';
import { colourOf } from '../../../components/highlighted-text.tsx';
import { cx } from '../../../components/ui/index.ts';
import { digitOf } from '../coding/coding-keys.ts';

interface ThemeTogglesProps {
  themes: readonly CodebookTheme[];
  chosen: readonly string[];
  onToggle: (themeId: string) => void;
}

/** Every theme as a button that is on or off, with the digit that does the same. */
export function ThemeToggles({ themes, chosen, onToggle }: ThemeTogglesProps) {
  return (
    <fieldset className="toggles" aria-label="Themes of this answer">
      {themes.map(({ id, label, definition }, place) => (
        <button
          key={id}
          type="button"
          className="toggle"
          aria-pressed={chosen.includes(id)}
          title={definition || undefined}
          // The selection of words must outlive the press.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onToggle(id)}
        >
          <i className={cx('swatch', colourOf(place))} />
          <span dir="auto">{label}</span>
          {digitOf(place) !== undefined && <kbd>{digitOf(place)}</kbd>}
        </button>
      ))}
    </fieldset>
  );
}
