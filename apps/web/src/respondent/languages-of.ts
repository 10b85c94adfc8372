import type { InterviewState } from '@plumbline/contracts';

interface Languages {
  /** Null for a server that knows of one language only. */
  language: string | null;
  languages: readonly string[];
}

/** The language an interview is held in, and those its study speaks. */
export function languagesOf(state: InterviewState & Partial<Languages>): Languages {
  const { language = null, languages = [] } = state;
  return { language, languages };
}
