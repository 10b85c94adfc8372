export const tabs = [
  { value: 'themes', label: 'Themes' },
  { value: 'answers', label: 'Answers' },
  { value: 'codebook', label: 'Codebook' },
  { value: 'agreement', label: 'Agreement' },
  { value: 'versions', label: 'Versions' },
] as const;
type Tab = (typeof tabs)[number]['value'];

/** What of a question's themes is looked at. It lives in the address. */
export interface ThemingView {
  tab: Tab;
  /** Answers of one theme, `none` or `uncoded`. */
  theme: string | undefined;
  q: string | undefined;
}

/** `?tab=answers&theme=none&q=import`; what cannot be read is left out. */
export function readThemingView(search: Record<string, unknown>): ThemingView {
  return {
    tab: tabs.find(({ value }) => value === search.tab)?.value ?? 'themes',
    theme: textOf(search.theme),
    q: textOf(search.q)?.slice(0, 200),
  };
}

/** The query of the address. */
export function searchOf({ tab, theme, q }: ThemingView): Record<string, string> {
  return {
    ...(tab !== 'themes' && { tab }),
    ...(theme !== undefined && { theme }),
    ...(q !== undefined && { q }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
