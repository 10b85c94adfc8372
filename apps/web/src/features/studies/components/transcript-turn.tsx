import type { TranscriptTurn as Turn } from '@plumbline/contracts';
import { formatDuration } from '../../../components/format-date.ts';
import { HighlightedText } from '../../../components/highlighted-text.tsx';
import { cx } from '../../../components/ui/index.ts';

interface TranscriptTurnProps {
  turn: Turn;
  respondent: string;
  startedAt: string;
  /** The turn a quote led to. */
  marked: boolean;
  /** Themes in the order of their colours. */
  themes: string[];
}

/** One turn: who, when, and the words with what was coded in them. */
export function TranscriptTurn({ turn, respondent, startedAt, marked, themes }: TranscriptTurnProps) {
  const mine = turn.speaker === 'respondent';
  const structured = mine && turn.kind === 'answer' && turn.questionType !== 'open_ended';
  const seconds = (Date.parse(turn.at) - Date.parse(startedAt)) / 1000;
  return (
    <li className={cx('turn', mine ? 'turn--me' : 'turn--ai', marked && 'turn--at')} id={`turn-${turn.seq}`}>
      <div className="turn__n num">
        <span className="sr">Turn </span>
        {turn.seq}
      </div>
      <div className="turn__b">
        <p className="turn__who">
          <span className="strong">{mine ? respondent : 'AI interviewer'}</span>{' '}
          {seconds > 0 && seconds < 86_400 && <span className="meta num">{formatDuration(seconds)}</span>}
        </p>
        <p className={cx(structured && 'chosen')} dir="auto">
          <HighlightedText text={wordsOf(turn)} highlights={turn.highlights} themes={themes} />
        </p>
        {turn.kind === 'probe' && <p className="meta">A probe: a neutral follow-up</p>}
        {turn.moderator !== null && <p className="meta">{decidedWords(turn)}</p>}
        {turn.superseded && <p className="meta">Edited later; the later answer counts</p>}
      </div>
    </li>
  );
}

/** Who decided to ask this after the answer before. */
function decidedWords({ moderator, stoodInFor }: Turn): string {
  if (stoodInFor !== null) return `Chosen by the built-in moderator: ${stoodInWords[stoodInFor]}`;
  return moderator === 'model' ? 'Chosen by the model' : 'Chosen by the built-in moderator';
}

const stoodInWords = {
  late: 'the model did not answer in time',
  failed: 'the model failed',
  refused: 'the model’s question did not pass the check',
} as const;

const skipWords = {
  skipped: 'Skipped',
  prefer_not_to_say: 'Would rather not say',
  not_applicable: 'Does not apply',
} as const;

function wordsOf(turn: Turn): string {
  if (turn.kind === 'skip') return turn.skipReason === null ? 'Skipped' : skipWords[turn.skipReason];
  return turn.kind === 'back' ? 'Went back to the question before' : turn.text;
}
