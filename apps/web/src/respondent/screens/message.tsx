import { CodeLink } from '../code-link.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';

interface MessageScreenProps {
  title: string;
  text?: string;
  busy?: boolean;
  action?: string;
  onAction?: () => void;
  /** Offers the way by a receipt code. */
  withCode?: boolean;
}

/** A screen with one sentence and at most one thing to do. */
export function MessageScreen({ title, text, busy, action, onAction, withCode }: MessageScreenProps) {
  const heading = useHeadingFocus();
  return (
    <div className="r">
      <span />
      <main className="r__main r__main--middle" aria-busy={busy}>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {text && <p>{text}</p>}
        {action && (
          <button type="button" className="rbtn" onClick={onAction}>
            {action}
          </button>
        )}
        {withCode && <CodeLink />}
      </main>
      <span />
    </div>
  );
}
