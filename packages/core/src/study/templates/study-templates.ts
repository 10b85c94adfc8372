import { activation } from './activation.ts';
import { adoption } from './adoption.ts';
import { cancellation } from './cancellation.ts';
import { churn } from './churn.ts';
import { discovery } from './discovery.ts';
import { featureFit } from './feature-fit.ts';
import { npsDrop } from './nps-drop.ts';
import { objectiveMatters } from './objective-matters.ts';
import { onboarding } from './onboarding.ts';
import { taskSuccess } from './task-success.ts';
import type { Template } from './template.ts';
import { veryDisappointed } from './very-disappointed.ts';
import { winLoss } from './win-loss.ts';

/** Scripts to start from, by the problem of a key result. */
export const studyTemplates: readonly Template[] = [
  activation,
  onboarding,
  adoption,
  churn,
  cancellation,
  npsDrop,
  veryDisappointed,
  taskSuccess,
  featureFit,
  winLoss,
  discovery,
  objectiveMatters,
];
