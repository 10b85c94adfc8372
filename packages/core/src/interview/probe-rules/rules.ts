/** What a probe in one language is checked by. Phrases are matched word by word, whatever their case and apostrophes. */
export interface ProbeRules {
  /** How an open question begins; anything else could be answered by yes or no, or is no question. */
  openings: string[];
  /** Leads, offers a choice, speaks for the team, praises, promises, asks who somebody is, or is about the machinery. */
  refused: string[];
  /** A joiner right before an asker begins a second question. */
  joiners: string[];
  askers: string[];
  /** Judges, unless the question or the respondent used the word first. */
  loaded: string[];
}
