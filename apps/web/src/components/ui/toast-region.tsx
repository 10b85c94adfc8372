import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { words } from '../words.ts';
import { Toast, type ToastTone } from './toast.tsx';

export type ToastMessage = {
  tone: ToastTone;
  message: string;
  action?: { label: string; onClick: () => void } | undefined;
};
type Shown = ToastMessage & { id: number };
type Show = (toast: ToastMessage) => () => void;

const ToastContext = createContext<Show>(() => () => {});

/** Shows a toast and returns how to take it away. */
export function useToast(): Show {
  return useContext(ToastContext);
}

/** Holds the messages at the edge of the window and reads them out. Put it once around the application. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const dismiss = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (toast) => {
      lastId += 1;
      const id = lastId;
      setToasts((now) => [...now, { ...toast, id }]);
      return () => dismiss(id);
    },
    [dismiss],
  );
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts" aria-label={words.notifications} aria-live="polite">
        {toasts.map((toast) => (
          <TimedToast key={toast.id} toast={toast} dismiss={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

let lastId = 0;
const readingTime = 8_000;

/** Good news without a button goes by itself; everything else waits for the reader. */
function TimedToast({ toast, dismiss }: { toast: Shown; dismiss: (id: number) => void }) {
  const leaves = toast.tone === 'good' && !toast.action;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => dismiss(toast.id), readingTime);
    return () => clearTimeout(timer);
  }, [leaves, toast.id, dismiss]);
  return (
    <Toast
      tone={toast.tone}
      message={toast.message}
      {...(toast.action && { action: toast.action })}
      {...(toast.tone !== 'working' && { onDismiss: () => dismiss(toast.id) })}
    />
  );
}
