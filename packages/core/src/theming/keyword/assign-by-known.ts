import {
  assignByExamples,
  type CodedExample,
  type DescribedCode,
  type ExampleAssignment,
  examplesByDescription,
  type OpenAnswer,
} from '@plumbline/textmining';

/** What themes are known by: answers that carry them, and what people have written of them. */
export type Knowing = {
  examples: readonly CodedExample[];
  described: readonly DescribedCode[];
};

/** Gives answers the themes whose examples they are most like; what says a theme's description is an example too. */
export function assignByKnown(
  { examples, described }: Knowing,
  answers: readonly OpenAnswer[],
  onProgress: (share: number) => void,
): ExampleAssignment[] {
  const saying = examplesByDescription(described, answers, examples);
  return assignByExamples([...examples, ...saying], answers, { onProgress });
}
