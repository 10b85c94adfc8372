import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from '../../../respondent/styles/index.css?inline';

interface PhoneFrameProps {
  title: string;
  size: 'phone' | 'desktop';
  language: string;
  direction: 'ltr' | 'rtl';
  children: ReactNode;
}

/**
 * A document of its own, with the respondent's sheet and nothing of ours: what is in it looks, wraps and scrolls as on their
 * screen. A constructed sheet, because the content policy allows no inline styles.
 */
export function PhoneFrame({ title, size, language, direction, children }: PhoneFrameProps) {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const inner = frame?.contentDocument;
    const sheet = frame && sheetFor(frame);
    if (!inner || !sheet) return;
    inner.adoptedStyleSheets = [sheet];
    setBody(inner.body);
  }, [frame]);
  useLayoutEffect(() => {
    const root = body?.ownerDocument.documentElement;
    if (!root) return;
    root.lang = language;
    root.dir = direction;
    root.dataset.theme = document.documentElement.dataset.theme ?? '';
  });
  return (
    <>
      <iframe ref={setFrame} className={`phone phone--${size}`} title={title} />
      {body && createPortal(children, body)}
    </>
  );
}

/** A sheet belongs to the document it was constructed for. */
function sheetFor(frame: HTMLIFrameElement): CSSStyleSheet | null {
  const inner = frame.contentWindow;
  if (!inner || !('CSSStyleSheet' in inner)) return null;
  const Sheet = inner.CSSStyleSheet as typeof CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(styles);
  return sheet;
}
