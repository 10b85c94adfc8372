/** Why people gave the score they gave for getting started: invented answers of the content. */
export const contentWords = [
  'The templates got me going in minutes.',
  'It looks clean and I found most things by myself.',
  'Starting from a template saved me a lot of time.',
  'Support was quick when I had a question.',
  'The tour was short and told me what I needed.',
  'Good start, only the import could be better.',
  'I liked that the template already had example tasks.',
  'My first project was done the same day, thanks to a template.',
  'The support chat answered before I had finished my coffee.',
  'Clear words, no jargon, I found my way around.',
  'I found everything where I expected it.',
  'The example project made it clear.',
  'There was a template for exactly our kind of work.',
  'Support even looked at my spreadsheet with me.',
  'The tour showed just enough.',
  'I found the settings at once, that is rare.',
  'Two templates later we were working.',
  'A friendly answer from support within minutes.',
  'Short tour, clear pages.',
  'The templates are well made.',
  'I copied a template and changed the names, done.',
  'Support called me back the same day.',
  'The pages are clear and quiet.',
  'The tour ended where my first project began.',
] as const;

/** Of those in between. */
export const mixedWords = [
  'It works, but I had to look for the settings in the menu.',
  'Fine once you know where things are, the menu is crowded.',
  'The import took me longer than the rest together.',
  'Nice, but I was not sure whether the import had done it right.',
  'I missed an example project for a team like ours.',
  'The help pages are long, I wanted a short answer.',
  'Good templates, but none in our language.',
  'The menu has too many entries for a beginner.',
] as const;

/** Of the dissatisfied. */
export const unhappyWords = [
  'The import broke our dates and nobody noticed for a week.',
  'Too many e-mails in the first days.',
  'I had to ask a colleague to do the import for me.',
  'The import lost our columns.',
  'I got lost in the menu and gave up twice.',
  'It asked for a credit card before I had seen anything.',
  'Five e-mails in three days, all of them about the same thing.',
  'The menu moved things around after an update.',
  'The import stopped in the middle and I had to start again.',
  'I still cannot find the export in that menu.',
] as const;
