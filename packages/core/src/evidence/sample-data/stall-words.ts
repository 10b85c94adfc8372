/** What happened before there was no first project: invented answers, by what was ticked. */
export const stallWords = {
  start: [
    'I opened it three evenings in a row and never knew which piece of work to begin with.',
    'It wants a title and a goal, and I had twelve loose ends and no goal.',
    'I would have copied an example if there had been one for a school.',
    'I wrote down the word launch, looked at it, and went back to my mail.',
    'Somebody should have told me that a project may be small.',
  ],
  import: [
    'Four hundred rows came in without dates, and I did not want to type them again.',
    'The file was refused without a reason, three times.',
    'It mixed up who does what, so I could not show it to anybody.',
    'I got half of the list in and then lost the other half.',
  ],
  waiting: [
    'Our security people took nine days to allow it.',
    'The two colleagues I needed had not been invited correctly.',
    'My lead wanted to see it first and was away until Friday.',
  ],
  no_need: [
    'I’d have to want it first. I signed up for the invoice template, that’s all.',
    'It was a quiet month and there was nothing to plan.',
    'I am one person with a notebook, I do not need a project for that.',
    'We tried it for the calendar, never for projects.',
    'I only wanted to see what my sister’s company uses.',
  ],
  elsewhere: [
    'Our projects live in another tool and they will stay there.',
    'The client decides on the tool, and theirs is a different one.',
    'We had paid for something else until next summer.',
  ],
} as const satisfies Record<string, readonly [string, ...string[]]>;
