import { opensWithWork } from './own-work.ts';
import { phrases } from './phrases.ts';
import { quantitiesIn, withoutNames } from './quantities.ts';
import type { Sentence } from './sentence.ts';

/** Measures of a group that say nothing of which; a measure whose name fixes its denominator is none of them. */
const ofAGroup = phrases(String.raw`
  csat|sus|ces|nps|umux|retention|retension|retained|churn|cancellation rate|conversion(?: rate)?
  activation(?: rate)?|satisfaction|engagement(?: rate)?|adoption(?: rate)?|renewal rate|renewals
  repeat rate|return rate|response rate|success rate|completion rate|drop-?off(?: rate)?|bounce rate
  attrition|turnover rate|trust score|effort score|ease score|happiness|loyalty|ease of use
  usability(?: score)?|task success|error rate|resolution rate|referral rate|very disappointed
  recommend\w*|wellbeing|well-being|rating|score|stickiness|win rate|reactivation(?: rate)?|upgrade rate
  opt-out rate|refund rate|no-show rate|abandonment(?: rate)?|health score|index`);

const empty = new Set(
  `a about above across after again all also among an and any are as at average avg be been below between by can ces changes climbs climb come comes could csat current currently
  d day days decrease decreases decreased down drop drops dropped during each end even every fall falls fell first for fraction from full get gets go goes grow grows grew had has have high higher hit hold holds hour hours
  improve improves improved in increase increases increased index instead is it its keep keeps last least less level lift lifts low lower maintain maintains mean median minimum minute minutes month monthly months more most move moves
  n net no not now nps of off on once one only or our out over overall own pct per percent percentage point points proportion promoter q1 q2 q3 q4 quarter quarterly quarters raise raises rate rates ratio reach reaches reached reduce reduces reduced remain remains rise rises
  scale score scores share should so stand standing stands starting start started stay stays sus target targets than that the their then there this through till time to today total towards under until up us value via vs was we week weekly weeks were where which while will with within year yearly years
  aim aims aimed goal goals want wanted outset initially originally
  past passes pass crosses cross tops top beat beats hits sits lands land ends averages edges jumps jump slips sinks doubles at-least better-than going go finally measured asked survey surveys result results
  achieve achieves achieved bring brings cut cuts double halve triple gain gains get improved make makes push pushes get take takes took drive drives boost boosts win attain exceed exceeds deliver ensure secure see find lead
  app product products website web site platform portal service services software tool tools feature features system company business brand online digital mobile
  good great better best happy ease easy easier strong stronger significantly clearly noticeably
  activation adoption attrition bounce cancellation churn completion conversion disappointed drop-off dropoff effort engagement error happiness health loyalty nps recommend recommendation recommending referral refund renewal renewals repeat resolution response rating ratings retained retension retention return satisfaction satisfied stickiness success task trust turnover umux upgrade usability use user very wellbeing well-being abandonment reactivation no-show opt-out
  baseline previously previous before earlier formerly so far none nothing zero nil currently present frm
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter half season cycle okr`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether anything in it, beside the measure, numbers, times and how it moves, may say who is counted. */
export function namesGroup(plain: string): boolean {
  return wordsOf(plain).some((word) => !empty.has(word));
}

/** Whether the part about this score, or one that holds no value of another, says who is asked. */
export function isSampled({ plain }: Sentence, score: RegExp): boolean {
  const parts = plain.split(/,\s+(?!\d)|;\s*|\s+and\s+/).filter((part) => !opensWithWork(part));
  return parts.some((part) => (score.test(part) || quantitiesIn(part).length === 0) && namesGroup(part));
}

/** The measure of a group with a number and without the group. */
export function noPopulation({ plain, quantities }: Sentence): string | null {
  const found = ofAGroup.exec(plain)?.[0];
  if (!found || quantities.length === 0 || namesGroup(plain)) return null;
  return found;
}

function wordsOf(plain: string): string[] {
  return (withoutNames(plain).match(/[a-z][a-z'-]*[a-z]|[a-z]/g) ?? [])
    .map((word) => word.replace(/'s$/, ''))
    .filter(
      (word) =>
        word.length > 1 &&
        !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|pp|mins?|secs?|hrs?|bn|mio|twice|dozen|third|quarter|half)$/.test(
          word,
        ),
    );
}
