import { createLogger } from './logger.ts';
import { onShutdown } from './shutdown.ts';

const [behaviour, launcherPid] = process.argv.slice(2);
const say = (word: string) => () => void process.stdout.write(`${word}\n`);
const second = {
  'failing-step': () => Promise.reject(new Error('no')),
  'hanging-step': () => new Promise(() => {}),
  plain: say('second'),
}[behaviour ?? 'plain'];

setInterval(() => {}, 1_000);
onShutdown(
  [
    { name: 'first', close: say('first') },
    { name: 'second', close: second ?? say('second') },
    { name: 'third', close: say('third') },
  ],
  { logger: createLogger('info'), launcherPid: Number(launcherPid) || null, timeoutMs: 300 },
);
process.stdout.write('ready\n');
