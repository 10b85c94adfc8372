import type { Agreement } from '@plumbline/contracts';
import { cohenKappa, krippendorffAlpha } from '@plumbline/stats';
import type { SampledRow, SampleRow } from './queries-agreement.ts';

/** How far the person and the machine agree, once every answer is coded: before, it would tell what the machine said. */
export function viewAgreement(sample: SampleRow, answers: readonly SampledRow[]): Agreement {
  const coded = answers.flatMap(({ machine, person }) => (person === null ? [] : [{ machine, person }]));
  const isFinished = sample.finishedAt !== null;
  return {
    sampleId: sample.id,
    codebookVersion: sample.codebookVersion,
    answers: answers.length,
    coded: coded.length,
    alpha: isFinished ? alphaOf(sample, coded) : null,
    themes: isFinished ? sample.themes.map((theme) => kappaOf(theme, coded)) : [],
    finishedAt: sample.finishedAt?.toISOString() ?? null,
  };
}

type Coded = { machine: readonly string[]; person: readonly string[] };

function alphaOf({ themes }: SampleRow, coded: readonly Coded[]): number | null {
  const decided = (by: keyof Coded) =>
    coded.flatMap((one) => themes.map(({ id }) => Number(one[by].includes(id))));
  return krippendorffAlpha([decided('person'), decided('machine')], 'nominal');
}

function kappaOf(
  { id, label }: SampleRow['themes'][number],
  coded: readonly Coded[],
): Agreement['themes'][number] {
  const count = (person: boolean, machine: boolean) =>
    coded.filter((one) => one.person.includes(id) === person && one.machine.includes(id) === machine).length;
  const table = [
    [count(true, true), count(true, false)],
    [count(false, true), count(false, false)],
  ];
  const by = (who: keyof Coded) => coded.filter((one) => one[who].includes(id)).length;
  return { id, label, kappa: cohenKappa(table).estimate, person: by('person'), machine: by('machine') };
}
