import { useEffect, useMemo, useState } from 'react';
import { createInterview, type Loading, type Opening } from './client.ts';

/** The interview that `opening` opens, and where it stands now. */
export function useInterview(opening: Opening) {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  const interview = useMemo(() => createInterview(opening, setLoading), [opening]);
  useEffect(() => {
    void interview.open();
    return interview.close;
  }, [interview]);
  return { loading, interview };
}
