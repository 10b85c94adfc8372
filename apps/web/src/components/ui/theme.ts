export type Theme = 'system' | 'light' | 'dark';

const key = 'plumbline.theme';

/** The reader's choice, kept in this browser. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Applies a choice and keeps it. Call it with readTheme() before the first render. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage is closed in some private windows; the choice then holds for this page only.
  }
}
