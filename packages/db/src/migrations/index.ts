import * as access from './0001-access.ts';
import * as okr from './0002-okr.ts';
import * as study from './0003-study.ts';
import * as interview from './0004-interview.ts';
import * as theming from './0005-theming.ts';
import * as evidence from './0006-evidence.ts';
import * as rowLevelSecurity from './0007-row-level-security.ts';
import * as wavesCohortsFlags from './0008-waves-cohorts-flags.ts';
import * as interviewsPeopleFinish from './0009-interviews-people-finish.ts';
import * as withdrawals from './0010-withdrawals.ts';
import * as answersStandOnTurns from './0011-answers-stand-on-turns.ts';
import * as linkMail from './0012-link-mail.ts';
import * as codebook from './0013-codebook.ts';
import * as answersPath from './0014-answers-path.ts';
import * as freshStatistics from './0015-fresh-statistics.ts';
import * as codedAnew from './0016-coded-anew.ts';
import * as membersLeave from './0017-members-leave.ts';

/** In the order they run. A migration is frozen once it has landed. */
export const migrations = {
  '0001-access': access,
  '0002-okr': okr,
  '0003-study': study,
  '0004-interview': interview,
  '0005-theming': theming,
  '0006-evidence': evidence,
  '0007-row-level-security': rowLevelSecurity,
  '0008-waves-cohorts-flags': wavesCohortsFlags,
  '0009-interviews-people-finish': interviewsPeopleFinish,
  '0010-withdrawals': withdrawals,
  '0011-answers-stand-on-turns': answersStandOnTurns,
  '0012-link-mail': linkMail,
  '0013-codebook': codebook,
  '0014-answers-path': answersPath,
  '0015-fresh-statistics': freshStatistics,
  '0016-coded-anew': codedAnew,
  '0017-members-leave': membersLeave,
};
