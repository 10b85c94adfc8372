import { z } from 'zod';
import { id } from './ids.ts';

/** A number with its uncertainty. Null where there is nothing to say (n = 0). */
export const estimate = z.object({
  estimate: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Estimate = z.infer<typeof estimate>;

/** Shares and limits are fractions of the base, null for an empty or hidden base. `count` is null when hidden. */
export const cell = z.object({
  key: z.string(),
  label: z.string(),
  count: z.int().nullable(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Cell = z.infer<typeof cell>;

/** The numbers of a question with groups at their known sizes; `cells` by the keys of the distribution, `top2` of a scale. */
export const weightedNumbers = z.object({
  /** Kish's number of answers that they are worth. */
  effectiveN: z.number(),
  cells: z.array(
    z.object({
      key: z.string(),
      share: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
    }),
  ),
  mean: estimate.nullable(),
  nps: estimate.nullable(),
});
export type WeightedNumbers = z.infer<typeof weightedNumbers>;

/** An exact slice of a stored answer: `text === answer.slice(start, end)`. */
export const quote = z.object({
  answerId: id,
  interviewId: id,
  turn: z.int(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  respondent: z.string(),
});
export type Quote = z.infer<typeof quote>;

/** Respondents by what became of the question. */
export const bases = z.object({
  shown: z.int(),
  answered: z.int(),
  skipped: z.int(),
  preferNotToSay: z.int(),
  notApplicable: z.int(),
});
export type Bases = z.infer<typeof bases>;

export const themeCell = cell.extend({
  definition: z.string(),
  unprompted: z.int(),
  probed: z.int(),
  quotes: z.array(quote),
});
export type ThemeCell = z.infer<typeof themeCell>;

/** Who themed the answers, in words for the page. */
export const themingState = z.object({
  engine: z.enum(['model', 'keyword']),
  model: z.string().nullable(),
  /** none: nothing to theme yet · waiting: the model cannot be reached, answers stay uncoded until it can. */
  state: z.enum(['none', 'running', 'ready', 'waiting']),
  sentence: z.string(),
  codebookVersion: z.int().nullable(),
  uncoded: z.int(),
  coded: z.int(),
  /** Coded answers in which no theme was found. */
  withoutTheme: z.int(),
});
export type ThemingState = z.infer<typeof themingState>;

export const distribution = z.discriminatedUnion('type', [
  z.object({ type: z.literal('yes_no'), cells: z.array(cell) }),
  z.object({ type: z.literal('single_choice'), cells: z.array(cell) }),
  z.object({
    type: z.literal('multiple_choice'),
    cells: z.array(cell),
    /** Respondents who chose both, one entry a pair; null counts are hidden. */
    together: z.array(z.object({ a: z.string(), b: z.string(), count: z.int().nullable() })),
  }),
  z.object({
    type: z.literal('scale'),
    cells: z.array(cell),
    mean: estimate,
    median: z.number().nullable(),
    /** The two highest points. */
    topBox: cell,
    /** Only for a net promoter question; −100 to 100. */
    nps: estimate.extend({ promoters: z.int(), passives: z.int(), detractors: z.int() }).nullable(),
  }),
  z.object({
    type: z.literal('ranking'),
    /** First choices. */
    cells: z.array(cell),
    items: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        meanRank: estimate,
        places: z.array(z.int()),
        /** Plackett–Luce worth, a share of 1; null without answers. */
        worth: z.number().nullable(),
        /** Items of one tier cannot be told apart; 1 is the first. */
        tier: z.int().nullable(),
      }),
    ),
    full: z.int(),
    partial: z.int(),
    /** True when some item is always above or below another, so that worths rest on a regularisation. */
    regularised: z.boolean(),
  }),
  z.object({
    type: z.literal('open_ended'),
    cells: z.array(themeCell),
    /** Respondents whose answers are themed so far: what the cells are shares of. */
    base: z.int(),
    theming: themingState,
  }),
]);
export type Distribution = z.infer<typeof distribution>;
