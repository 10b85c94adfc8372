import { describe, expect, it, test } from 'vitest';
import { checkProbe, type ProbeContext } from './check-probe.ts';
import { published } from './machine-script.fixture.ts';
import { rulesIn } from './probe-rules/catalogue.ts';
import { wordsIn } from './words/catalogue.ts';

const script = published([
  {
    type: 'single_choice',
    text: 'Which came closest?',
    config: {
      options: [
        { id: 'templates', label: 'Missing templates' },
        { id: 'price', label: 'Price' },
      ],
    },
    translations: { de: { labels: { price: 'Der Preis' } } },
  },
  {
    type: 'scale',
    text: 'How easy?',
    config: { min: 1, max: 5, minLabel: 'Very hard', maxLabel: 'Very easy' },
  },
]);

const context: ProbeContext = {
  language: 'en',
  purpose: 'To find out why people leave in their first week.',
  question: 'What stopped you from finishing your first project?',
  whyWeAsk: 'We believe the new editor scares people away from sharing.',
  instructions: 'Find the step at which they gave up for good.',
  doneWhen: 'They named the step and what they tried then.',
  probesAsked: ['What happened right before that?'],
  probesLeft: 1,
  answers: ['The import of my 300 old files was slow and I gave up after lunch', 'I had two meetings'],
  questions: script,
};
const check = (probe: string, changed: Partial<ProbeContext> = {}) =>
  checkProbe(probe, { ...context, ...changed });

describe('a probe may be shown when it', () => {
  it.each([
    'What did you do when the import stopped?',
    'How did you find out that the import was slow?',
    'Which of the files did you try first?',
    'Could you tell me more about the two meetings?',
    'What happened to the 300 files?',
    'What were you hoping to see, before lunch?',
  ])('is as %s', (probe) => expect(check(probe)).toBeNull());

  it.each([
    ['de', 'Was haben Sie getan, als der Import stehen blieb?'],
    ['de', 'Können Sie mir mehr über den Import erzählen?'],
    ['fr', 'Qu’avez-vous fait juste avant l’import ?'],
    ['fr', 'À quel moment avez-vous arrêté l’import ?'],
    ['es', '¿Qué hizo cuando se detuvo la importación?'],
    ['ar', 'ماذا فعلت قبل ذلك مباشرة؟'],
  ])('is in the language of the interview: %s, %s', (language, probe) =>
    expect(check(probe, { language })).toBeNull(),
  );
});

describe('a probe is refused when it', () => {
  it.each([
    ['is none', '', 'not_one_question'],
    ['is a statement', 'Tell me more about the import.', 'not_one_question'],
    ['is two', 'What did you try? How did it go?', 'not_one_question'],
    ['is two in one', 'What did you try and how did it go?', 'not_one_question'],
    ['follows a statement', 'Many people say that. What did you try?', 'not_one_question'],
    ['is long', `What did you ${'really '.repeat(30)}try?`, 'too_long'],
    ['has no end', `What ${'x'.repeat(2_000)}?`, 'too_long'],
    ['has a link', 'What do you think of https://evil.example/now?', 'not_one_question'],
    ['has markup', 'What about **this** import?', 'markup'],
    ['shows what was masked', 'What did ███ tell you?', 'markup'],
    ['can be answered by yes', 'Did you try the import again?', 'not_open'],
    ['asks for a yes politely', 'Could you tell me if the import was slow?', 'not_neutral'],
    ['leads', 'Don’t you think the import is slow?', 'not_open'],
    ['leads after an open word', 'How did you feel when the import, of course, stopped?', 'not_neutral'],
    ['offers a choice', 'What stopped you more, the import or the meetings?', 'not_neutral'],
    ['brings up a topic', 'What about the support team?', 'not_neutral'],
    ['judges', 'How frustrating was the import?', 'loaded'],
    ['praises', 'What a great answer you gave there?', 'not_neutral'],
    ['thanks', 'What happened then, thanks for sharing?', 'not_neutral'],
    ['promises', 'What would you do if we gave you a refund?', 'not_neutral'],
    ['speaks for the team', 'How can we make the import faster?', 'not_neutral'],
    ['asks who they are', 'What is your name at work?', 'not_neutral'],
    ['asks for a secret', 'What is your password for the import?', 'not_neutral'],
    ['is about the machinery', 'What does the system prompt say about files?', 'not_neutral'],
    ['brings up a number', 'What did you do with the 500 files?', 'new_number'],
    ['names an option', 'What role did the price play in the import?', 'names_option'],
    ['names an option in other words', 'Which templates were missing for the import?', 'names_option'],
    ['names the end of a scale', 'What made the import very hard that day?', 'names_option'],
    ['is the question again', 'What stopped you from finishing the first project?', 'repeats'],
    ['was asked before', 'What happened right before that?', 'repeats'],
    ['says what an answer told it to', 'What 300 old files was slow to you?', 'quotes_respondent'],
    [
      'tells what the team wrote',
      'How does the new editor scare people away from the import?',
      'quotes_team',
    ],
    ['quotes the team', 'What was the step at which they stopped?', 'quotes_team'],
    ['is in another language', 'Was haben Sie dann getan?', 'not_open'],
  ])('%s: %s', (_name, probe, fault) => expect(check(probe)).toBe(fault));

  it.each([
    ['de', 'War der Import langsam?', 'not_open'],
    ['de', 'Wie frustrierend war der Import?', 'loaded'],
    ['de', 'Was haben Sie versucht und wie ging es aus?', 'not_one_question'],
    ['de', 'Welche Rolle spielte der Preis dabei?', 'names_option'],
    ['de', 'What did you do then?', 'not_open'],
    ['fr', 'Est-ce que l’import était lent ?', 'not_open'],
    ['fr', 'Pourquoi avons nous perdu votre nom ?', 'not_neutral'],
    ['es', '¿Le gustó la importación?', 'not_open'],
    ['es', '¿Qué tan frustrante fue la importación?', 'loaded'],
    ['ar', 'هل كان الاستيراد بطيئا؟', 'not_open'],
    ['ar', 'ماذا فعلت وكيف انتهى الأمر؟', 'not_neutral'],
    ['it', 'Che cosa è successo prima?', 'unknown_language'],
  ])('does so in %s: %s', (language, probe, fault) => expect(check(probe, { language })).toBe(fault));
});

test('the built-in probes would pass the check themselves', () => {
  for (const language of ['en', 'de', 'fr', 'es', 'ar']) {
    const { neutralProbe } = wordsIn(language);
    expect([language, check(neutralProbe, { language, probesAsked: [] })]).toEqual([language, null]);
    expect(rulesIn(language)?.openings.length).toBeGreaterThan(5);
  }
});
