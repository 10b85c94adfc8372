/** Everything the interviewer says by itself, in one language. */
export interface Words {
  /** The probe of studies that wrote none. */
  neutralProbe: string;
  /** Asks for the reason behind a point on a scale. */
  anchorProbe: string;
  closing: string;
  stopped: string;
  consent: {
    title: string;
    /** In place of who asks, where the study does not say. */
    someTeam: string;
    points: (team: string) => { title: string; text: string }[];
  };
  /** Whole answers that say nothing: `refuse` declines to answer, `unknown` does not know. */
  unwilling: { refuse: string[]; unknown: string[] };
}
