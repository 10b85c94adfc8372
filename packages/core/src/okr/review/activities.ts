// Words of plans, as parts of a regular expression.

/** What a team does, as it stands in a plan; a measure verb ("improve", "reach", "cut") is none. */
export const activities = oneOf(`
  a/b[ -]test|add|advertise|analy[sz]e|announce|appoint|assemble|audit|automate|begin|bring out|build|buy
  carry out|certify|clean up|clear|coach|code|commission|communicate|complete|conduct|configure|connect
  consolidate|convert|create|debut|decommission|define|deliver|deploy|design|develop|digiti[sz]e
  digitali[sz]e|distribute|document|draft|draw up|educate|embed|enable|equip|establish|evaluate|execute
  explore|extend|finali[sz]e|finish|fix|formulate|fully implement|get started|go live|harden|harmoni[sz]e
  hire|hold|host|implement|initiate|install|instrument|integrate|introduce|investigate|issue|kick off
  launch|lead|licen[sc]e|locali[sz]e|mail|make available|map|merge|migrate|moderni[sz]e|move|negotiate
  offer|onboard|open|optimi[sz]e|organi[sz]e|outsource|overhaul|patch|pilot|plan|port|post|prepare
  present|print|procure|produce|promote|prototype|provide|publish|purchase|push|put|re-?launch
  re-?platform|re-?brand|re-?build|re-?design|re-?factor|re-?name|re-?organi[sz]e|re-?place|re-?structure
  re-?train|re-?vamp|re-?work|re-?write|recruit|refresh|release|renew the|renovate|research|retire|review
  roll ?out|run|schedule|script|secure iso|select|send|set up|ship|simplify|specify|sponsor|staff
  standardi[sz]e|start|stand up|streamline|supply|support|switch|teach|test|train|transfer|transform
  translate|trial|unify|update|upgrade|validate|visit|weld|wire|write`);

/** The same when it is done. */
export const done = oneOf(`
  launched|relaunched|released|deployed|rolled[ -]out|migrated|moved|implemented|built|developed|designed
  redesigned|rebuilt|tested|published|rewritten|written|documented|finali[sz]ed|introduced|integrated
  installed|automated|trained|hired|recruited|set up|established|replaced|upgraded|translated|presented
  shipped|created|drafted|signed off|approved internally|digiti[sz]ed|modernised|renovated|refurbished
  announced|communicated|decommissioned|switched off|converted|connected|delivered|prepared|briefed
  coached|onboarded|opened|updated|reviewed|defined|produced|printed|posted|recorded|sent|handed over
  commissioned|equipped|fitted|piloted|held|run`);

function oneOf(lines: string): string {
  return lines
    .trim()
    .split(/\s*\n\s*/)
    .join('|');
}
