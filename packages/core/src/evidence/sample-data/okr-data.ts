import type { Direction, KeyResultKind, Unit } from '@plumbline/contracts';

/** Days before the seeding day, value; with a confidence and a note it is a check-in. */
type Value = { ago: number; value: number; confidence?: number; note?: string };

export type SampleKeyResult = {
  key: string;
  title: string;
  kind: KeyResultKind;
  direction?: Direction;
  metric: { name: string; unit: Unit; definition: string };
  population: string;
  dataSource: string;
  baseline: number | null;
  target: number | null;
  bounds?: { lower: number };
  predicts?: string;
  values: Value[];
};

export type SampleObjective = {
  title: string;
  team: string;
  level: 'company' | 'team';
  serves?: string;
  keyResults: SampleKeyResult[];
};

const warehouse = 'Product warehouse, nightly';

function weekly(...values: number[]): Value[] {
  return values.map((value, index) => ({ ago: (values.length - 1 - index) * 7, value }));
}

/** The guardrail is measured every day of the cycle so far. */
function daily(days: number): Value[] {
  return Array.from({ length: days }, (_, index) => ({
    ago: days - 1 - index,
    value: index === days - 1 ? 97.2 : 96.4 + ((index * 7) % 11) / 10,
  }));
}

export const objectives: SampleObjective[] = [
  {
    title: 'New customers reach lasting value in their first week',
    team: 'Activation',
    level: 'company',
    keyResults: [
      {
        key: 'retention',
        title: 'Accounts still active after four weeks',
        kind: 'lagging',
        metric: {
          name: 'Accounts active in week four',
          unit: 'percent',
          definition: 'Share of new accounts with a session in days 22 to 28',
        },
        population: 'Accounts created in the cycle, n ≥ 100',
        dataSource: warehouse,
        baseline: 52,
        target: 68,
        values: weekly(52.4, 53.6, 55.1, 56.2, 58),
      },
      {
        key: 'first_project',
        title: 'New accounts complete a first real project within 7 days',
        kind: 'leading',
        predicts: 'retention',
        metric: {
          name: 'First real project within 7 days',
          unit: 'percent',
          definition:
            'Share of new accounts that complete a project with at least five tasks in their first week',
        },
        population: 'Accounts created in the cycle, n ≥ 100',
        dataSource: warehouse,
        baseline: 44,
        target: 65,
        values: [
          { ago: 28, value: 44.6, confidence: 7, note: 'Baseline holds.' },
          { ago: 21, value: 45.8, confidence: 7, note: 'Empty-state copy shipped.' },
          { ago: 14, value: 47.1, confidence: 7, note: 'Starter templates on for everyone since Monday.' },
          { ago: 7, value: 46.8, confidence: 6, note: 'First dip. Could be half-term in two markets.' },
          {
            ago: 0,
            value: 46,
            confidence: 4,
            note: 'Two weeks of decline. Import is the step people leave from; study is out.',
          },
        ],
      },
      {
        key: 'satisfaction',
        title: 'Onboarding satisfaction, mean of 1 to 5',
        kind: 'experience',
        metric: {
          name: 'Onboarding satisfaction',
          unit: 'score',
          definition: 'Mean answer to “How satisfied are you with getting started?”, 1 to 5',
        },
        population: 'Accounts in their second week, n ≥ 40 a wave',
        dataSource: 'Onboarding satisfaction study, by wave',
        baseline: 3.4,
        target: 4.2,
        values: [
          {
            ago: 12,
            value: 3.6,
            confidence: 6,
            note: 'Wave 2: better than the first, still far from the target.',
          },
        ],
      },
    ],
  },
  {
    title: 'Teams bring their colleagues in without being asked',
    team: 'Collaboration',
    level: 'team',
    serves: 'retention',
    keyResults: [
      {
        key: 'three_members',
        title: 'Workspaces with three active members by day 30',
        kind: 'lagging',
        metric: {
          name: 'Workspaces with three active members',
          unit: 'percent',
          definition: 'Share of workspaces with three members active in days 24 to 30',
        },
        population: 'Workspaces of companies with five or more people',
        dataSource: warehouse,
        baseline: 31,
        target: 42,
        values: weekly(31.4, 32.6, 33.9, 35.2, 36),
      },
      {
        key: 'invitations',
        title: 'Invitations accepted within 48 hours',
        kind: 'leading',
        predicts: 'three_members',
        metric: {
          name: 'Invitations accepted within 48 hours',
          unit: 'percent',
          definition: 'Share of invitations sent that are accepted within 48 hours',
        },
        population: 'First invitations of a workspace',
        dataSource: warehouse,
        baseline: 40,
        target: 55,
        values: [
          { ago: 24, value: 41.6, confidence: 7, note: 'New e-mail subject line is live.' },
          { ago: 17, value: 43, confidence: 7, note: 'Reminder after a day helps most on Mondays.' },
          { ago: 10, value: 43.9, confidence: 6, note: 'Slower than hoped; spam folder suspected.' },
          { ago: 3, value: 44.5, confidence: 6, note: 'Sender name changed to the colleague who invites.' },
        ],
      },
      {
        key: 'inviting',
        title: 'Ease of inviting, mean of 1 to 7',
        kind: 'experience',
        metric: {
          name: 'Ease of inviting',
          unit: 'score',
          definition: 'Mean agreement with “It was easy to invite my colleagues”, 1 to 7',
        },
        population: 'People who invited somebody in the last 14 days',
        dataSource: 'Inviting study, by wave',
        baseline: 4.9,
        target: 5.8,
        values: [],
      },
    ],
  },
  {
    title: 'Admins feel in control of cost and access',
    team: 'Platform',
    level: 'team',
    keyResults: [
      {
        key: 'billing',
        title: 'Billing questions per 100 accounts',
        kind: 'lagging',
        direction: 'decrease',
        metric: {
          name: 'Billing questions per 100 accounts',
          unit: 'number',
          definition: 'Support conversations tagged billing in the last 28 days, per 100 paying accounts',
        },
        population: 'Paying accounts',
        dataSource: 'Support desk, weekly export',
        baseline: 8.2,
        target: 5,
        values: [
          { ago: 28, value: 8.1, confidence: 6, note: 'Baseline, before the new invoice page.' },
          { ago: 21, value: 7.8, confidence: 7, note: 'Invoice page is out for a tenth of accounts.' },
          { ago: 14, value: 7.6, confidence: 7, note: 'Invoice page is out for everyone.' },
          {
            ago: 7,
            value: 8.3,
            confidence: 5,
            note: 'More questions since seat changes are billed at once.',
          },
          {
            ago: 1,
            value: 8.6,
            confidence: 4,
            note: 'Still rising. We do not know yet what people ask about.',
          },
        ],
      },
      {
        key: 'disappointed',
        title: 'Admins very disappointed without us',
        kind: 'experience',
        metric: {
          name: 'Admins very disappointed without us',
          unit: 'percent',
          definition: 'Share of admins who would be very disappointed if they could no longer use us',
        },
        population: 'Admins active in the last 14 days, n ≥ 30 a wave',
        dataSource: 'Admin study, by wave',
        baseline: 28,
        target: 40,
        values: [{ ago: 6, value: 33, confidence: 7, note: 'Wave 1.' }],
      },
      {
        key: 'speed',
        title: 'Pages that load within 1.5 seconds stay above 95 %',
        kind: 'guardrail',
        direction: 'keep_within',
        metric: {
          name: 'Pages that load within 1.5 seconds',
          unit: 'percent',
          definition: 'Share of page loads of signed-in members whose largest paint comes within 1.5 seconds',
        },
        population: 'All page loads of signed-in members',
        dataSource: 'Browser timing, daily',
        baseline: null,
        target: null,
        bounds: { lower: 95 },
        values: daily(35),
      },
    ],
  },
];
