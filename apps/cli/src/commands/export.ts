import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contextOf, exportStudy, workspaceOfStudy } from '@plumbline/core';
import { CommandError, type Tools } from '../tools.ts';

const usage = 'Usage: plumbline export STUDY_ID --out FILE.json';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Writes a study's report, with everything it was made of, to a file. @throws CommandError */
export async function exportReport({ services, print }: Tools, args: readonly string[]): Promise<void> {
  const { studyId, out } = readArguments(args);
  const workspaceId = uuid.test(studyId) ? await workspaceOfStudy(services, studyId) : null;
  if (workspaceId === null) throw new CommandError(`There is no study ${studyId}.`);
  const file = await exportStudy(contextOf(services, { kind: 'system', workspaceId }), studyId);
  await writeFile(out, `${JSON.stringify(file, null, 2)}\n`);
  print(`${out}: ${file.questions.length} questions, ${file.answers.length} answers.`);
  print(`Check it anywhere with: plumbline verify ${out}`);
}

function readArguments(args: readonly string[]): { studyId: string; out: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { out: { type: 'string' } },
  });
  const [studyId, ...more] = positionals;
  if (studyId === undefined || more.length > 0 || typeof values.out !== 'string')
    throw new CommandError(usage, 2);
  return { studyId, out: values.out };
}
