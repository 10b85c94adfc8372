import { oneOf } from './phrases.ts';

// Words of plans.

/** What a team does, as it stands in a plan; a measure verb ("improve", "reach", "cut") is none. */
export const activities = oneOf(`
  a/b[ -]test|add|advertise|analy[sz]e|announce|appoint|assemble|audit|automate|begin|bring out|build|buy
  carry out|certify|clean up|clear|coach|code|commission|communicate|complete|conduct|configure|connect
  consolidate|convert|create|debut|decommission|define|deliver|deploy|design|develop|digiti[sz]e
  digitali[sz]e|distribute|document|draft|draw up|educate|embed|enable|equip|establish|evaluate|execute
  explore|extend|finali[sz]e|finish|fix|formulate|get started|go live|harden|harmoni[sz]e
  hire|hold|host|implement|initiate|install|instrument|integrate|introduce|investigate|issue|kick off
  launch|lead|licen[sc]e|locali[sz]e|mail|make available|map|merge|migrate|moderni[sz]e|move|negotiate
  offer|onboard|open|optimi[sz]e|organi[sz]e|outsource|overhaul|patch|pilot|plan|port|post|prepare
  present|print|procure|produce|promote|prototype|provide|publish|purchase|push|put|re-?launch
  re-?platform|re-?brand|re-?build|re-?design|re-?factor|re-?name|re-?organi[sz]e|re-?place|re-?structure
  re-?train|re-?vamp|re-?work|re-?write|recruit|refresh|refurbish|repaint|retrofit|redecorate|release|renovate|research|retire|review
  roll ?out|run|schedule|script|select|send|set up|ship|simplify|specify|sponsor|staff
  standardi[sz]e|start|stand up|streamline|supply|support|switch|teach|test|train|transfer|transform
  translate|trial|unify|update|upgrade|validate|visit|write`);

/** The same when it is done. */
export const done = oneOf(`
  launched|relaunched|released|deployed|rolled[ -]out|migrated|moved|implemented|built|developed|designed
  redesigned|rebuilt|tested|published|rewritten|written|documented|finali[sz]ed|introduced|integrated
  installed|automated|trained|hired|recruited|set up|established|replaced|upgraded|translated|presented
  shipped|created|drafted|signed off|digiti[sz]ed|modernised|renovated|refurbished
  announced|communicated|decommissioned|switched off|converted|connected|delivered|prepared|briefed
  coached|onboarded|opened|updated|reviewed|defined|produced|printed|posted|recorded|sent|handed over
  commissioned|equipped|fitted|piloted|held|run`);

/** What is published, built or moved, and counted as such. */
export const ourOutput = oneOf(`
  articles?|posts?|videos?|tutorials?|guides?|pages?|features?|integrations?|services|templates?
  campaigns?|newsletters?|modules?|endpoints?|dashboards?|reports?|playbooks?|policies|processes|scripts?
  sites?|stores?|screens?|case studies|podcasts?|episodes?|branches|machines|courses?|experiments?
  a/b tests?|prototypes?|recipes|lessons|forms|handbooks?|documents?|tables?|databases?|servers?
  applications|apps|meters|chargers|sensors|boxes|workloads|systems|components|libraries|repositories`);

/** What becomes of it when it is done. */
export const output = oneOf(`
  published|migrated|moved to|shipped|released|rolled[ -]out|written|rewritten|translated|automated
  launched|deployed|documented|produced|installed|built|digiti[sz]ed|moderni[sz]ed|integrated|onboarded
  retired|refactored|posted|recorded|completed|delivered|redesigned|replaced|upgraded`);

export const inPlace = oneOf(`
  live|complete|in production|in place|up and running|online|operational|in use|ready|in the stores?
  generally available|on air`);

/** Who may be a customer. */
export const people = oneOf(`
  accountants?|accounts?|applicants?|apprentices?|bakers?|buyers?|candidates?|carers?|caretakers?|children
  citizens?|clients?|clinics?|commuters?|companies|couriers?|creators?|crews?|customers?|dealers?
  developers?|doctors?|donors?|drivers?|employees|engineers?|everyone|exhibitors?|families|farmers?
  freelancers?|growers?|guests?|hospitals?|hosts?|households?|installers?|landlords?|leads?|learners?
  managers?|mechanics|members?|merchants?|midwives|newcomers?|nurses?|operators?|owners?|parents?
  participants?|partners?|passengers?|patients?|people|pharmacists?|physicians?|players?|prospects?
  pupils?|readers?|residents?|respondees|respondents?|riders?|schools?|sellers?|shoppers?|shops?|staff
  stores?|students?|subscribers?|suppliers?|teachers?|teams?|technicians?|tenants?|testers?|travelers?|travellers?
  users?|visitors?|volunteers?|workers?`);
