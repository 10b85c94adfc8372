import type { LintRule, QuestionInput } from '@plumbline/contracts';

type Labelled = [text: string, rules: LintRule[], type?: 'open_ended' | 'yes_no' | 'scale'];

const sentences: Labelled[] = [
  // What ordinary scripts ask: nothing to say.
  ['What stopped you from starting a project in your first week?', []],
  ['How easy or hard was it to get started?', [], 'scale'],
  ['How easy was it to get your first project going?', [], 'scale'],
  ['How satisfied are you with the first week overall?', [], 'scale'],
  ['How likely are you to recommend us to a colleague?', [], 'scale'],
  ['How would you feel if you could no longer use it?', []],
  ['Did anyone help you set up your first project?', [], 'yes_no'],
  ['Have you ever exported a report?', [], 'yes_no'],
  ['Tell me about the last time you planned a week.', []],
  ['Think of the day you signed up and invited your team. What happened first?', []],
  ['What happened next?', []],
  ['What were you trying to get done?', []],
  ['Which of these did you try in your first week?', []],
  ['What did you use before?', []],
  ['Who else was part of the decision?', []],
  ['What would you have to give up if it were gone tomorrow?', []],
  ['How did you decide between the two plans?', []],
  ['Did you and your team agree on how to use it?', [], 'yes_no'],
  ['What problems, if any, did you have with the import?', []],
  ['When did you last look at the dashboard?', []],
  ['How often do you open the weekly report?', []],
  ['Did you read the terms and conditions?', [], 'yes_no'],
  ['How do you use drag and drop?', []],
  ['What is the main reason for your answer?', []],
  ['What already works well and should stay as it is?', []],
  ['Did you finish what you came for?', [], 'yes_no'],
  ['How many people work in your company?', []],
  ['What made you cancel?', []],
  ['Is there anything you expected and did not find?', [], 'yes_no'],
  ['Put these in the order in which they would have helped you', []],
  ['How well does this describe your team?', [], 'scale'],
  ['What almost kept you from buying?', []],
  // Leading.
  ['How frustrating was the import?', ['leading']],
  ['How great was your first week with us?', ['leading']],
  ['How much do you love the new dashboard?', ['leading']],
  ['Don’t you think the import is too slow?', ['leading'], 'yes_no'],
  ['Wouldn’t it be easier with a template?', ['leading'], 'yes_no'],
  ['The import is slow, isn’t it?', ['leading'], 'yes_no'],
  ['Do you agree that the price is fair?', ['leading'], 'yes_no'],
  ['Most people find the editor simple. What do you think?', ['leading']],
  ['Obviously, speed matters. How fast is it for you?', ['leading']],
  ['What do you think of our intuitive editor?', ['leading']],
  // The answer that is hoped for.
  ['Did our new import save you time?', ['hoped_for'], 'yes_no'],
  ['Has the dashboard helped you to plan better?', ['hoped_for'], 'yes_no'],
  ['How has the new editor improved your work?', ['hoped_for']],
  ['Is the new editor easier than the old one?', ['hoped_for'], 'yes_no'],
  ['Did the assistant make your work easier?', ['hoped_for'], 'yes_no'],
  // Two in one.
  ['How was it to import your work and invite your team?', ['double_barrelled']],
  ['How satisfied are you with the price and the support?', ['double_barrelled'], 'scale'],
  ['How fast and reliable is the sync?', ['double_barrelled'], 'scale'],
  ['What did you try first, and why did you stop?', ['double_barrelled']],
  ['Did you finish the setup? What was missing?', ['double_barrelled']],
  ['Did you export a report and share it with your manager?', ['double_barrelled'], 'yes_no'],
  ['Which plan did you choose and why?', ['double_barrelled']],
  // Loaded.
  ['How much time did you waste on the import?', ['loaded']],
  ['What problems did you have with the import?', ['loaded']],
  ['What do you love about the editor?', ['loaded']],
  ['Were you forced to call support?', ['loaded'], 'yes_no'],
  ['What did you struggle with in the first week?', ['loaded']],
  // Words of the team.
  ['How was the onboarding for you?', ['jargon']],
  ['What are your pain points when planning?', ['jargon']],
  ['How did you utilize the export?', ['jargon']],
  ['What is the ROI of the product for you?', ['jargon']],
  // Without exception.
  ['Do you always check the report before a meeting?', ['absolute'], 'yes_no'],
  ['Do you open the app every single day?', ['absolute'], 'yes_no'],
  ['Is the sync never late?', ['absolute'], 'yes_no'],
  // More than one at once.
  ['How frustrating was it to import your work and invite your team?', ['leading', 'double_barrelled']],
];

/** Sentences as product teams write them, with what there is to say of each. */
export const labelled: { question: QuestionInput; rules: LintRule[] }[] = sentences.map(
  ([text, rules, type]) => ({
    question: questionOf(text, type ?? 'open_ended'),
    rules,
  }),
);

function questionOf(text: string, type: 'open_ended' | 'yes_no' | 'scale'): QuestionInput {
  if (type === 'scale')
    return { type, text, config: { min: 1, max: 5, minLabel: 'Not at all', maxLabel: 'Completely' } };
  return type === 'yes_no' ? { type, text, config: {} } : { type, text, config: {} };
}
