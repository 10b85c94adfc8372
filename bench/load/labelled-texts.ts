import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../packages/stats/src/random.ts';

export type LabelledText = { id: string; text: string; labels: string[] };

/** Where the labelled texts lie: the folder named, else beside the repository. They are not part of it. */
export function textsFolder(named = '../shared/data/theming'): string {
  if (existsSync(join(named, 'banking77.jsonl'))) return named;
  throw new Error(`${named} has no banking77.jsonl: name the folder of labelled texts after "grouping".`);
}

export async function readTexts(folder: string, file: string): Promise<LabelledText[]> {
  const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** `count` differing answers: the texts, then new ones of the first half of one and the second half of another. */
export async function manyAnswers(folder: string, count: number): Promise<{ id: string; text: string }[]> {
  const random = seededRandom('many answers');
  const read = [
    ...(await readTexts(folder, 'banking77.jsonl')),
    ...(await readTexts(folder, 'mams.jsonl')),
  ].map(({ text }) => text.split(' '));
  const order = read.map((words) => ({ words, at: random() })).sort((a, z) => a.at - z.at);
  const pick = () => order[Math.floor(random() * order.length)]?.words ?? [];
  return Array.from({ length: count }, (_, n) => {
    const [first, second] = [pick(), pick()];
    const mixed = [
      ...first.slice(0, Math.ceil(first.length / 2)),
      ...second.slice(Math.ceil(second.length / 2)),
    ];
    return { id: String(n).padStart(6, '0'), text: (order[n]?.words ?? mixed).join(' ') };
  });
}
