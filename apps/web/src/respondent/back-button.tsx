import type { Interview } from './client.ts';
import { Icon } from './icons.tsx';
import { useStrings } from './strings/index.ts';

/** To the question before, where there is one to go to. */
export function BackButton({ interview, disabled }: { interview: Interview; disabled: boolean }) {
  const strings = useStrings();
  if (!interview.canGoBack()) return null;
  return (
    <button
      type="button"
      className="rbtn"
      aria-label={strings.back}
      disabled={disabled}
      onClick={interview.back}
    >
      <Icon name="back" />
    </button>
  );
}
