import type { PublishedQuestion } from '@plumbline/db';
import { probesAsked } from './log.ts';
import type { MachineState, SaidTurn } from './machine-types.ts';
import { saysNothing } from './unwilling.ts';
import { allWords, wordsIn } from './words/catalogue.ts';

/**
 * Whether a probe may follow: some are left, and something was said that it could be about. A probe that was left by Back
 * is used up like one that was answered.
 */
export function mayProbe(state: MachineState, said: SaidTurn): boolean {
  const question = state.questions.find(({ id }) => id === said.questionId);
  if (!question || said.kind === 'skip') return false;
  if ('text' in said.value && saysNothing(said.value.text)) return false;
  return probesAsked(state, question.id).length < mostProbes(question, said);
}

/** At most this many probes follow the question. */
export function probesOf(question: PublishedQuestion): number {
  if (question.type === 'open_ended') return question.config.maxProbes;
  return question.type === 'scale' && isAnchored(question) ? 1 : 0;
}

/** A scale that asks some respondents for the reason behind their number. */
export function isAnchored({ type, config }: PublishedQuestion): boolean {
  return type === 'scale' && 'anchorProbe' in config && (config.anchorProbe ?? 'none') !== 'none';
}

/** The next of the study's own probes that was not asked yet, else one neutral sentence; null when all were asked. */
export function standardProbe(state: MachineState, questionId: string): string | null {
  const question = state.questions.find(({ id }) => id === questionId);
  if (!question) return null;
  const asked = new Set(probesAsked(state, questionId));
  const next = wordings(question, state.language).find(({ all }) => !all.some((words) => asked.has(words)));
  return next?.here ?? null;
}

interface Wording {
  /** In the interview's language. */
  here: string;
  /** In every language: the respondent may have changed theirs. */
  all: string[];
}

function wordings(question: PublishedQuestion, language: string): Wording[] {
  if (question.type === 'scale') return [ownWording('anchorProbe', language)];
  if (question.type !== 'open_ended') return [];
  const { standardProbes } = question.config;
  if (standardProbes.length === 0) return [ownWording('neutralProbe', language)];
  const { translations = {} } = question;
  return standardProbes.map((words, index) => {
    const translated = (key: string) => translations[key]?.standardProbes?.[index]?.trim() || words;
    return { here: translated(language), all: [words, ...Object.keys(translations).map(translated)] };
  });
}

function ownWording(key: 'anchorProbe' | 'neutralProbe', language: string): Wording {
  return { here: wordsIn(language)[key], all: allWords().map((words) => words[key]) };
}

function mostProbes(question: PublishedQuestion, said: SaidTurn): number {
  if (question.type !== 'scale' || said.kind === 'skip' || !('value' in said.value))
    return probesOf(question);
  return isInReach(question.config, Number(said.value.value)) ? 1 : 0;
}

/** The lower or upper third of the scale's points, to the nearest point. */
function isInReach(
  { min, max, anchorProbe = 'none' }: Extract<PublishedQuestion, { type: 'scale' }>['config'],
  point: number,
): boolean {
  const third = Math.round((max - min + 1) / 3);
  switch (anchorProbe) {
    case 'none':
      return false;
    case 'always':
      return true;
    case 'low':
      return point < min + third;
    case 'high':
      return point > max - third;
    default:
      return anchorProbe satisfies never;
  }
}
