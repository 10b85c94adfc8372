import { list } from './list.ts';
import type { ProbeRules } from './rules.ts';

export const en: ProbeRules = {
  openings: list(`
    what / how / which / when / where / who / why / in what / in which / at what / at which / to what / for what /
    from what / could you tell me / can you tell me / would you tell me / could you please tell me / could you
    describe / can you describe / could you explain / can you explain / could you say / can you say / could you
    give / can you give / could you walk me through`),
  refused: list(`
    or / what if / what about / how about / why don't / why didn't / why not / tell me if / tell me whether / say
    if / say whether / explain if / don't you / didn't you / wouldn't you / won't you / isn't it / wasn't it /
    aren't you / do you agree / you agree / agree that / surely / obviously / of course / clearly / must have /
    because / admit / right ? / correct ? / isn't that / i / i'm / i'll / i'd / we / we'll / us / our / ours / my
    / let's / thank / thanks / thank you / appreciate / sorry / congratulations / well done / good point / good
    answer / great answer / i see / promise / guarantee / refund / discount / voucher / gift / reward / coupon /
    your name / full name / last name / e-mail / email / phone number / your phone / your address / home address /
    password / passcode / pin code / credit card / card number / bank account / account number / social security /
    date of birth / how old / your age / your salary / your income / your employer / your company / your boss /
    who are you / where do you live / where do you work / system prompt / your prompt / your instructions /
    previous instructions / language model / json / respondent / interviewer`),
  joiners: ['and', 'but', ',', ';'],
  askers: list(`
    what / why / how / when / where / who / which / did / do / does / is / are / was / were / can / could / would
    / will / have / has / had / should`),
  loaded: list(`
    good / bad / better / best / worse / worst / great / amazing / awesome / awful / terrible / horrible / poor /
    poorly / excellent / wonderful / perfect / fantastic / brilliant / love / loved / hate / hated / enjoy /
    enjoyed / annoying / annoyed / annoyance / frustrating / frustrated / frustration / confusing / confused /
    confusion / difficult / difficulty / easy / easier / simple / complicated / slow / expensive / cheap / broken
    / useless / useful / helpful / ugly / beautiful / boring / disappointing / disappointed / disappointment /
    happy / unhappy / sad / angry / upset / satisfied / dissatisfied / satisfaction / fail / failed / failure /
    struggle / struggled / struggling / pain / painful / wrong / mistake / bug / bugs / improve / improved /
    improvement / impressive / impressed / interesting / fascinating / insightful / free / valuable`),
};
