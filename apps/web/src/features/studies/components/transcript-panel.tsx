import type { Transcript } from '@plumbline/contracts';
import { colourOf } from '../../../components/highlighted-text.tsx';
import { cx } from '../../../components/ui/index.ts';
import { TranscriptFlags } from './transcript-flags.tsx';

const originWords = {
  model: 'By the model',
  keyword: 'By keyword grouping',
  rule: 'By a word rule',
  person: 'By a person',
} as const;

/** What was coded in the interview, and every version behind it. */
export function TranscriptPanel({ transcript, themes }: { transcript: Transcript; themes: string[] }) {
  const highlights = transcript.turns.flatMap((turn) =>
    turn.highlights.map((one) => ({ ...one, turn: turn.seq })),
  );
  return (
    <aside className="panel" aria-label="About this interview">
      <section>
        <h2>Coded in this interview</h2>
        {themes.length === 0 && <p className="meta">Nothing yet.</p>}
        <ul className="codes">
          {themes.map((themeId, index) => {
            const own = highlights.filter((one) => one.themeId === themeId);
            const first = own[0];
            return (
              first && (
                <li key={themeId}>
                  <span className="row">
                    <i className={cx('swatch', colourOf(index))} />
                    {first.label}
                  </span>
                  <span className="meta">
                    Turn {own.map((one) => one.turn).join(', ')}. {originWords[first.origin]}.
                  </span>
                </li>
              )
            );
          })}
        </ul>
      </section>
      {transcript.state !== 'withdrawn' && <TranscriptFlags transcript={transcript} />}
      <section>
        <h2>Versions</h2>
        <dl>
          <div>
            <dt>Study</dt>
            <dd>{transcript.study.version}</dd>
          </div>
          <div>
            <dt>Wave</dt>
            <dd>{transcript.wave}</dd>
          </div>
          <div>
            <dt>Language</dt>
            <dd>{transcript.language}</dd>
          </div>
          <div>
            <dt>Consent</dt>
            <dd>{consentWords(transcript.consent)}</dd>
          </div>
          <div>
            <dt>Came by</dt>
            <dd>{transcript.source === 'import' ? 'Import of past answers' : 'Study link'}</dd>
          </div>
        </dl>
      </section>
    </aside>
  );
}

function consentWords(consent: Transcript['consent']): string {
  if (consent === null) return 'None recorded';
  return consent.statement || `Text ${consent.version}`;
}
