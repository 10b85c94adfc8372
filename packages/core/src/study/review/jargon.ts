import type { QuestionInput } from '@plumbline/contracts';
import { asQuestion, type QuestionRule, reworded } from './rule.ts';

/** Words of product teams, and what their customers would say. */
const plain: [term: string, said: string][] = [
  ['pain points?', 'problems'],
  ['onboarding(?: process| flow| experience)?', 'getting started'],
  ['activation', 'getting started'],
  ['churn(?:ed|ing)?', 'stop using it'],
  ['retention', 'staying'],
  ['value propositions?', 'what it offers you'],
  ['user journeys?', 'what you did'],
  ['customer journeys?', 'what you did'],
  ['touch ?points?', 'contacts with us'],
  ['stakeholders?', 'people involved'],
  ['use cases?', 'what you use it for'],
  ['functionalit(?:y|ies)', 'features'],
  ['utili[sz]e', 'use'],
  ['utili[sz]ed', 'used'],
  ['utili[sz]ing', 'using'],
  ['leverag(?:e|ed|ing)', 'use'],
  ['synerg(?:y|ies)', 'working together'],
  ['seamless(?:ly)?', 'easy'],
  ['frictionless', 'easy'],
  ['ideat(?:e|ion)', 'ideas'],
  ['deliverables?', 'results'],
  ['bandwidth', 'time'],
  ['learnings', 'what you learned'],
  ['actionable insights?', 'useful findings'],
  ['conversion(?: rate)?', 'buying'],
  ['time to value', 'how long it took to be useful'],
  ['information architecture', 'where things are'],
  ['(?:the )?UI/?UX', 'the screens'],
  ['(?:the )?UX', 'the way it works'],
  ['(?:the )?UI', 'the screens'],
  ['CTA', 'button'],
  ['MVP', 'first version'],
  ['ROI', 'what you get for the cost'],
  ['(?:KPI|OKR)s?', 'goals'],
  ['NPS|CSAT|CES', 'rating'],
  ['(?:MAU|DAU|ARR|MRR|CAC|LTV)', 'number'],
  ['SKUs?', 'products'],
  ['SLAs?', 'what we promised'],
  ['POC', 'trial'],
  ['ICP', 'people like you'],
  ['power users?', 'people who use it a lot'],
  ['paywall', 'the page that asked you to pay'],
  ['upsell(?:ing|s)?', 'offers'],
];
const terms = plain.map(([term, said]) => ({
  // Initials are words of ours only when they are written as such.
  match: new RegExp(`\\b(?:${term})\\b`, term.includes('[A-Z]') || /[A-Z]{2}/.test(term) ? '' : 'i'),
  said,
}));

export const jargon: QuestionRule = {
  rule: 'jargon',
  judges: 'wording',
  find: (question: QuestionInput) => {
    const found = terms.find(({ match }) => match.test(question.text));
    const words = found?.match.exec(question.text)?.[0];
    if (found === undefined || words === undefined) return null;
    return reworded(question, {
      severity: 'hint',
      words,
      why: 'A word of the team’s: respondents may read something else into it, or nothing.',
      text: asQuestion(question.text.replace(found.match, found.said)),
    });
  },
};
