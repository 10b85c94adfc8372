/** Every statistical word on the pages, in plain language: said on hover, on focus and on a tap. */
export const terms = {
  interval:
    'The values that fit the answers. Of 100 studies made like this one, about 95 hold the true value inside such a range.',
  soFar:
    'Answers still arrive. The interval is wide enough to be read at any time: looking early does not make it wrong.',
  final:
    'Closed at the number or the day that was set before the first answer, so the interval is the narrower, final one.',
  closedEarly:
    'Closed before the number or the day that was set, so the interval stays the wide one that may be read at any time.',
  simultaneous:
    'The intervals of all rows hold together, so that the rows may be compared with each other. Each is wider for it.',
  wilson: 'A way to put an interval around a share that also holds for few answers and near 0 or 100 %.',
  n: 'How many people stand behind the number: those who answered, of those who were asked.',
  base: 'Those who answered. Who skipped, would rather not say or was never asked is counted apart, never as a No.',
  belowTheLine: 'People who did not do what the key result counts.',
  riskRatio: 'How many times as likely the outcome is for one group as for the other. 1 means no difference.',
  oddsRatio:
    'The odds of the outcome in one group over the odds in the other. It lies further from 1 than “times as likely” and must not be read so.',
  noDifference: 'At 1× both groups are equally likely.',
  association: 'They go together. It does not show that one causes the other: people chose for themselves.',
  eValue:
    'How strongly something unseen would have to be tied to both sides, as a ratio, to explain all of this away. The limit says the same of the nearer end of the interval.',
  outcomeSampled:
    'So many with the outcome and so many without were invited. How likely the outcome is then follows only when the sizes of both groups are known.',
  exposureSampled: 'So many who did it and so many who did not were invited, whatever became of them.',
  wholeCohort: 'Everyone in the group was asked, so its shares can be read as they are.',
  ceiling:
    'Where the number would be if everything fixable were fixed for everyone. The highest it could reach, never a forecast.',
  fixable: 'A reason that we could remove.',
  mismatch: 'A reason that no fix removes: it is not for them.',
  unclear: 'Cannot be told yet. The ceiling is given as a range: with all of them fixable, and with none.',
  exploratory:
    'The claim was written or changed after the first answer. It can suggest something, it cannot confirm it.',
  decisionRule: 'What each result will make us do, written before the first answer.',
  flagged: 'Interviews that look unusual. The number is shown both with and without them.',
  drift: 'People who answer early can differ from those who answer late.',
  weighted:
    'Answers of a group that was asked too rarely count more, so that the groups have their true sizes.',
  effectiveN:
    'How many answers that all count alike the weighted ones are worth. The more the weights differ, the fewer.',
  knownList:
    'Everybody who could answer is known by number. The more of them have answered, the narrower the interval; when all have, nothing is left to guess.',
  qValue:
    'Of claims found by looking around, with this q-value or a smaller one, at most this share is expected to be chance (Benjamini–Hochberg).',
  wave: 'The same questions asked again later. A changed wording starts a new series.',
  noDetectableChange: 'The change is smaller than these answers can show. That is not the same as no change.',
  mean: 'The average of the answers.',
  median: 'The middle answer: half lie below, half above.',
  top2: 'The share that chose one of the two highest points.',
  nps: 'Net promoter score: the share of 9 and 10 less the share of 0 to 6. From −100 to +100.',
  ces: 'Customer effort score: the mean of 1 to 7, from hard to easy.',
  sus: 'System Usability Scale: ten questions that make one score from 0 to 100. It is not a percentage; 68 is average.',
  susGrade:
    'The school grade of a SUS score among many products. A span is given when the interval covers several.',
  veryDisappointed:
    'The share that would be very disappointed without the product. Over 40 % is taken as a good sign.',
  meanRank: 'The average place, where 1st is best.',
  tier: 'Things in one tier cannot be told apart with these answers.',
  worth:
    'How often a thing would be put first among all of them, worked out from the whole orders. All add up to 100 %.',
  regularised:
    'Something was always placed above or below another, so the worth rests on a small correction that keeps it finite.',
  together: 'How many people chose both.',
  unadjusted: 'Each row has an interval of its own; they do not hold together for comparing rows.',
  impliedShare:
    'How many of the whole cohort did it, worked out from the share in each group and the sizes of the groups.',
  fisherP:
    'Fisher’s exact test: how often groups of these sizes would differ this much or more by chance alone, if nothing told them apart. The smaller, the less it looks like chance.',
  kappa:
    'Cohen’s kappa: how far two codings agree beyond what chance alone would bring. 1 is always, 0 is as often as by chance.',
  alpha:
    'How far codings agree beyond chance, over every answer and theme at once. From 0.80 it can be relied on, from 0.67 for tentative conclusions.',
  stability:
    'The same answers coded twice by the machine: how far both codings agree beyond chance. 1 means that coding again changes nothing.',
  adjustedRand:
    'How far groupings of the same answers put the same answers together, beyond chance: the mean over runs that began differently. 1 means always the same groups.',
  unprompted: 'Said in answer to the question itself, without a follow-up.',
  probed: 'Named only after a follow-up question: people say more when asked again, so it is counted apart.',
  pValue: 'How often a difference this large would come by chance alone if there were none.',
} as const;
export type TermName = keyof typeof terms;

/** How a word of the pages is found in a sentence; the longer first. */
export const spoken: readonly (readonly [words: string, term: TermName])[] = [
  ['after a probe', 'probed'],
  ['unprompted', 'unprompted'],
  ['simultaneous intervals', 'simultaneous'],
  ['no detectable change', 'noDetectableChange'],
  ['net promoter score', 'nps'],
  ['exposure-sampled', 'exposureSampled'],
  ['outcome-sampled', 'outcomeSampled'],
  ['below the line', 'belowTheLine'],
  ['whole cohort', 'wholeCohort'],
  ['not adjusted', 'unadjusted'],
  ['implied share', 'impliedShare'],
  ['no difference', 'noDifference'],
  ['early answerers', 'drift'],
  ['decision rule', 'decisionRule'],
  ['exploratory', 'exploratory'],
  ['association', 'association'],
  ['risk ratio', 'riskRatio'],
  ['odds ratio', 'oddsRatio'],
  ['a mismatch', 'mismatch'],
  ['mean rank', 'meanRank'],
  ['effective n', 'effectiveN'],
  ['q-value', 'qValue'],
  ['a list of', 'knownList'],
  ['weighted', 'weighted'],
  ['Fisher p', 'fisherP'],
  ['E-value', 'eValue'],
  ['ceiling', 'ceiling'],
  ['unclear', 'unclear'],
  ['so far', 'soFar'],
  ['Wilson', 'wilson'],
];
