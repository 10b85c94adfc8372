import type { CodebookTheme } from '@plumbline/contracts';
import { inWorkspace } from '@plumbline/db';
import type { CodedExample } from '@plumbline/llm';
import { readCodebookThemes } from '../codebook/queries-themes.ts';
import { readCodebook } from '../queries.ts';
import { chooseExamples } from './examples.ts';
import type { ModelRun } from './model-call.ts';
import {
  readAllTexts,
  readLastProposal,
  readNone,
  readPersonCoded,
  readUncoded,
  type WorkAnswer,
} from './queries-work.ts';
import { isSuspicious } from './suspicious.ts';
import { callForThemes } from './watch.ts';

/** Newest answers coded by people that examples are chosen from. */
const mostCandidates = 100;

/** The list that answers are held against. */
export type Book = {
  /** Null before there is one. */
  version: number | null;
  /** A person has edited it: its themes stay as they are. */
  touched: boolean;
  /** Empty where shared words have made the list, and no person has touched it: the model makes its own. */
  themes: CodebookTheme[];
  examples: CodedExample[];
};
export type Work = {
  book: Book;
  paused: boolean;
  uncoded: WorkAnswer[];
  /** Answers in which no theme was found and that may shape new ones. */
  pool: WorkAnswer[];
  callsForThemes: boolean;
};

/** What there is to code, with which themes, and whether there should be more of them. */
export function loadWork({ ctx, workspaceId, questionId }: ModelRun): Promise<Work> {
  return inWorkspace(ctx.db, workspaceId, async (trx) => {
    const codebook = await readCodebook(trx, questionId);
    const version = codebook?.version ?? null;
    const touched = codebook?.touchedAt != null;
    const isOurs = codebook?.engine === 'model' || touched;
    const themes = isOurs ? await readCodebookThemes(trx, questionId) : [];
    const coded = touched
      ? await readPersonCoded(trx, questionId, { version: version ?? 0, most: mostCandidates })
      : [];
    const uncoded = await readUncoded(trx, questionId, version ?? 0);
    const none = (await readNone(trx, questionId, version ?? 0)).filter(({ text }) => !isSuspicious(text));
    const asked = await readLastProposal(trx, questionId);
    const isFresh = ({ codedAt }: { codedAt: Date }) => asked === null || codedAt > asked;
    const pool = { fresh: none.filter(isFresh), seen: none.filter((one) => !isFresh(one)) };
    // Only honest answers are counted, so that hostile ones change nothing by their number.
    const texts = pool.fresh.length > 0 ? await readAllTexts(trx, questionId) : [];
    const answers = texts.filter((text) => !isSuspicious(text)).length;
    return {
      book: {
        version,
        touched,
        themes,
        examples: chooseExamples(
          coded,
          themes.map(({ id }) => id),
        ),
      },
      paused: codebook?.pausedAt != null,
      uncoded,
      pool: none,
      callsForThemes:
        themes.length === 0 && !touched
          ? uncoded.some(({ text }) => !isSuspicious(text))
          : callForThemes(pool, answers),
    };
  });
}
