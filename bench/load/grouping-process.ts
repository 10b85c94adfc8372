import { groupAnswers } from '../../packages/textmining/src/index.ts';
import { manyAnswers } from './labelled-texts.ts';

// One grouping in a process of its own, so that its memory is its own: FOLDER COUNT SEED, one JSON line on stdout.
const [folder = '', count = '', seed = ''] = process.argv.slice(2);
const answers = await manyAnswers(folder, Number(count));
const before = process.cpuUsage();
const begun = performance.now();
const { stats } = groupAnswers(answers, { seed: Number(seed) });
const seconds = (performance.now() - begun) / 1_000;
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    answers: answers.length,
    k: stats.k,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  }),
);
