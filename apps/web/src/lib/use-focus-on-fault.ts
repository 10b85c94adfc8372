import { type RefObject, useEffect, useRef } from 'react';

/** After a try that failed, the first field at fault takes the focus: it may be out of sight. */
export function useFocusOnFault(fault: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fault]);
  return form;
}
