import { parseArgs } from 'node:util';
import { startStandInOpenAi } from './server.ts';

// node --import tsx packages/testing/src/stand-in-openai/main.ts --port 4010
// POST /__mode {"mode": "hang"} changes how it behaves.
const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
const standIn = await startStandInOpenAi({ port: Number(values.port) });
process.stdout.write(`OPENAI_BASE_URL=${standIn.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void standIn.close().then(() => process.exit(0)));
}
