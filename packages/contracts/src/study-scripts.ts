import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, id, optionId } from './ids.ts';
import { language } from './languages.ts';
import { questionInput, questionType } from './questions/question.ts';
import { studyFile } from './study-file.ts';

export const lintRule = z.enum([
  'leading',
  'hoped_for',
  'double_barrelled',
  'loaded',
  'jargon',
  'absolute',
  'options_overlap',
  'options_no_other',
  'options_no_none',
  'unbalanced_scale',
  'too_long',
  'too_many_open',
]);
export type LintRule = z.infer<typeof lintRule>;

/** What may bend the answers, and a rewrite to start from. Hints never keep a study from being published. */
export const scriptFinding = z.object({
  rule: lintRule,
  severity: z.enum(['warning', 'hint']),
  /** Index of the question; null for the script as a whole. */
  question: z.int().nullable(),
  /** What triggered it, as it was written. */
  words: z.string(),
  why: z.string(),
  /** What to write instead, or what to do. */
  rewrite: z.string(),
  /** The questions to put in this one's place; null where only a person can decide. */
  instead: z.array(questionInput).nullable(),
});
export type ScriptFinding = z.input<typeof scriptFinding>;

export const persona = z.enum(['typical', 'talkative', 'brief', 'reluctant']);
export type Persona = z.infer<typeof persona>;

/** One turn of a pilot in words. */
export const pilotTurn = z.object({
  seq: z.int(),
  kind: z.enum(['question', 'probe', 'statement', 'answer', 'skip']),
  questionId: id.nullable(),
  text: z.string(),
});

/** What became of one simulated interview, and what many of them showed. Never stored, never evidence. */
export const pilot = z.object({
  pilot: z.literal(true),
  persona,
  seed: z.int(),
  minutes: z.int(),
  transcript: z.array(pilotTurn),
  /** How many simulated interviews the findings rest on. */
  runs: z.int(),
  findings: z.array(
    z.object({
      kind: z.enum(['too_long', 'never_reached', 'option_never_possible']),
      questionId: id.nullable(),
      optionId: optionId.nullable(),
      text: z.string(),
    }),
  ),
});
export type Pilot = z.infer<typeof pilot>;

export const studyTemplate = z.object({
  id: optionId,
  /** The problem of a key result that it is for. */
  problem: z.string(),
  title: z.string(),
  description: z.string(),
  minutes: z.int(),
  types: z.array(questionType),
  file: studyFile,
});
export type StudyTemplate = z.infer<typeof studyTemplate>;

export const studyScriptEndpoints = {
  reviewScript: endpoint({
    method: 'POST',
    path: '/studies/review',
    access: 'study.read',
    summary: 'What in these questions may bend the answers, with a rewrite to start from',
    body: z.strictObject({
      questions: z.array(questionInput).max(60),
      /** Wording is judged in English only; what does not depend on words in every language. */
      language: language.default('en'),
    }),
    response: z.object({ findings: z.array(scriptFinding), minutes: z.int() }),
  }),
  listStudyTemplates: endpoint({
    method: 'GET',
    path: '/study-templates',
    access: 'study.read',
    summary: 'Scripts to start from, by the problem of a key result; each is a study file',
    response: z.object({ items: z.array(studyTemplate) }),
  }),
  pilotStudy: endpoint({
    method: 'POST',
    path: '/studies/:id/pilot',
    access: 'study.write',
    summary: 'Run the draft with a simulated respondent; nothing is stored',
    params: byId,
    body: z.strictObject({
      persona: persona.default('typical'),
      /** The same seed gives the same answers. */
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1)
        .default(1),
    }),
    response: pilot,
  }),
};
