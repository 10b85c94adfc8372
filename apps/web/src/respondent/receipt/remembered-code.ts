const name = 'plumbline:receipt';

/** Remembers the code for this tab only: it opens everything that was said. */
export function rememberCode(code: string): void {
  try {
    sessionStorage.setItem(name, code);
  } catch {
    // Refused: the code has to be typed.
  }
}

export function rememberedCode(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function forgetCode(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Refused: there is nothing to forget.
  }
}
