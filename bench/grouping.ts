import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { groupingSeed } from '../packages/core/src/theming/keyword/group-in-thread.ts';
import { seededRandom } from '../packages/stats/src/random.ts';
import { assignByExamples, type Grouping, groupAnswers } from '../packages/textmining/src/index.ts';
import { type LabelledText, readTexts, textsFolder } from './load/labelled-texts.ts';
import {
  adjustedRand,
  meanOfPairs,
  normalisedMutualInformation,
  numbered,
  sharedLabels,
} from './load/partitions.ts';

const seeds = [1, 2, 3, 4, 5].map((n) => n * 7_919);
const perCode = 5;
const sizes = [1_000, 5_000, 20_000];

/**
 * Keyword grouping on labelled texts that lie beside the repository: likeness to the labels with the product's seed,
 * agreement of five other seeds, codes given from five examples each, and time and memory as answers grow. `npm run bench -- grouping [FOLDER]`.
 */
export async function runGrouping([named]: string[]): Promise<Record<string, unknown>> {
  const folder = textsFolder(named);
  const banking = await readTexts(folder, 'banking77.jsonl');
  const mams = await readTexts(folder, 'mams.jsonl');
  return {
    banking77: { ...againstLabels(banking), stability: stability(banking) },
    mams: { ...againstManyLabels(mams), stability: stability(mams) },
    fewShot: fewShot(banking),
    ...(await growth(folder)),
  };
}

function againstLabels(texts: readonly LabelledText[]) {
  const { grouping, groups } = group(texts, groupingSeed);
  const labels = numbered(texts.map((text) => text.labels[0] ?? ''));
  return {
    ...measured(texts, grouping),
    ari: rounded(adjustedRand(withUnsorted(groups), labels)),
    nmi: rounded(normalisedMutualInformation(withUnsorted(groups), labels)),
  };
}

function againstManyLabels(texts: readonly LabelledText[]) {
  const { grouping, groups } = group(texts, groupingSeed);
  const { sameTheme, allPairs } = sharedLabels(
    groups,
    texts.map(({ labels }) => labels),
  );
  return {
    ...measured(texts, grouping),
    sharedLabel: { sameTheme: rounded(sameTheme), allPairs: rounded(allPairs) },
  };
}

function measured(texts: readonly LabelledText[], { stats }: Grouping) {
  return { answers: texts.length, k: stats.k, coverage: rounded(stats.coverage) };
}

/** Mean adjusted Rand index of each two of five runs, the unsorted one group. */
function stability(texts: readonly LabelledText[]): number {
  const runs = seeds.map((seed) => withUnsorted(group(texts, seed).groups));
  return rounded(meanOfPairs(runs, adjustedRand));
}

/** Five examples drawn for each code, the other answers coded by them; an answer left without a code is not right. */
function fewShot(texts: readonly LabelledText[]) {
  const random = seededRandom('few shot');
  const order = texts.map((text) => ({ text, at: random() })).sort((a, z) => a.at - z.at);
  const drawn = new Map<string, number>();
  const examples: LabelledText[] = [];
  const others: LabelledText[] = [];
  for (const { text } of order) {
    const code = text.labels[0] ?? '';
    const count = drawn.get(code) ?? 0;
    (count < perCode ? examples : others).push(text);
    drawn.set(code, count + 1);
  }
  const given = assignByExamples(
    examples.map(({ text, labels }) => ({ text, code: labels[0] ?? '' })),
    others,
  );
  const coded = given.filter(({ code }) => code !== null).length;
  const right = given.filter(({ code }, n) => code === others[n]?.labels[0]).length;
  return {
    codes: drawn.size,
    examples: examples.length,
    answers: others.length,
    accuracy: rounded(right / others.length),
    coded: rounded(coded / others.length),
    accuracyWhereCoded: rounded(right / coded),
  };
}

function group(texts: readonly LabelledText[], seed: number) {
  const grouping = groupAnswers(texts, { seed });
  const of = new Map(grouping.themes.flatMap(({ memberIds }, theme) => memberIds.map((id) => [id, theme])));
  return { grouping, groups: texts.map(({ id }) => of.get(id)) };
}

function withUnsorted(groups: readonly (number | undefined)[]): number[] {
  return groups.map((theme) => theme ?? -1);
}

type Run = { answers: number; k: number; seconds: number; cpuSeconds: number; megabytes: number };

async function growth(folder: string) {
  const runs: Run[] = [];
  for (const size of sizes) runs.push(await inOwnProcess(folder, size));
  const [, middle, large] = runs;
  const exponent =
    middle && large
      ? Math.log(large.cpuSeconds / middle.cpuSeconds) / Math.log(large.answers / middle.answers)
      : Number.NaN;
  return {
    sizes: runs.map(({ seconds, cpuSeconds, megabytes, ...run }) => ({
      ...run,
      seconds: rounded(seconds),
      cpuSeconds: rounded(cpuSeconds),
      megabytes: Math.round(megabytes),
    })),
    growsAsN: rounded(exponent),
  };
}

async function inOwnProcess(folder: string, size: number): Promise<Run> {
  const script = new URL('./load/grouping-process.ts', import.meta.url).pathname;
  const args = ['--import', 'tsx', script, folder, String(size), String(groupingSeed)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
