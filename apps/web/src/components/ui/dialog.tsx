import { type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '../words.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';

export type DialogProps = {
  open: boolean;
  /** Asked by Escape, the cross and a click beside it. */
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  width?: 'normal' | 'wide' | undefined;
  /** The primary button first. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** The platform's modal dialog: it starts at the first field, keeps the focus inside and gives it back on closing. */
export function Dialog({ open, onClose, title, lead, width = 'normal', footer, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>('.dialog__body :is(input, select, textarea)')?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the platform's own key for a modal dialog
    <dialog
      ref={ref}
      className={cx('dialog', width === 'wide' && 'dialog--wide')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current && isOutside(event, ref.current)) onClose();
      }}
    >
      {open && (
        <>
          <div className="dialog__head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={words.close} variant="quiet" size="sm" onClick={onClose} />
          </div>
          {lead && <p className="dialog__lead">{lead}</p>}
          <div className="dialog__body">{children}</div>
          {footer && <div className="dialog__foot">{footer}</div>}
        </>
      )}
    </dialog>
  );
}

function isOutside(event: { clientX: number; clientY: number }, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
