/** Why people gave the score they gave for getting started: invented answers. */
export const contentWords = [
  'The templates got me going in minutes.',
  'It looks clean and I found most things by myself.',
  'Starting from a template saved me a lot of time.',
  'Support was quick when I had a question.',
  'The tour was short and told me what I needed.',
  'Good start, only the import could be better.',
  'I liked that the template already had example tasks.',
  'My first project was done the same day.',
  'The chat support answered before I had finished my coffee.',
  'Clear words, no jargon, I knew where to click.',
  'Everything was where I expected it.',
  'The example project made it clear.',
] as const;

export const mixedWords = [
  'It works, but I had to look for the settings.',
  'Fine once you know where things are, the menu is crowded.',
  'The import took me longer than the rest together.',
  'Nice, but I was not sure whether I did it right.',
  'I missed an example project for a team like ours.',
  'The help pages are long, I wanted a short answer.',
] as const;

export const unhappyWords = [
  'The import broke our dates and nobody noticed for a week.',
  'Too many e-mails in the first days.',
  'I had to ask a colleague to set it up for me.',
  'The import lost our columns.',
  'I got lost in the menu and gave up twice.',
  'It asked for a credit card before I had seen anything.',
] as const;
