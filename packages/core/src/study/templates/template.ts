import { type Option, type StudyFileInput, studyFile, studyFileFormat } from '@plumbline/contracts';

/** A script to start from. */
export interface Template {
  id: string;
  /** The problem of a key result that it is for. */
  problem: string;
  description: string;
  file: ReturnType<typeof studyFile.parse>;
}

type Script = Pick<StudyFileInput, 'title' | 'purpose' | 'decisionRule' | 'questions'> &
  Partial<Pick<StudyFileInput, 'targetN' | 'cohort' | 'cadence'>>;

export function template(
  id: string,
  { problem, description, ...script }: { problem: string; description: string } & Script,
): Template {
  return {
    id,
    problem,
    description,
    file: studyFile.parse({ format: studyFileFormat, targetN: 50, ...script }),
  };
}

/** An option by its label, with what picking it means for the evidence. */
export function option(id: string, label: string, tag?: Option['tag']): Option {
  return tag === undefined ? { id, label } : { id, label, tag };
}

/** Asks only those who gave one of these answers to an earlier question. */
export function onlyIf(questionId: string, ...optionIds: string[]) {
  return { match: 'all' as const, conditions: [{ questionId, optionIds }] };
}
