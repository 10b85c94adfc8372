import websocket from '@fastify/websocket';
import { createPool } from '@plumbline/runtime';
import fastify from 'fastify';

/**
 * What the benchmarks compare with, as a process: Fastify as it comes, with one prepared INSERT a request on a pool of
 * the size that ours has, and a socket that sends back what it gets.
 */
const pool = createPool({ url: process.env.DATABASE_URL ?? '' }, { role: 'plumbline_app', max: 20 });
const app = fastify();
await app.register(websocket);

interface Body {
  submissionId: string;
  questionId: string;
  value: unknown;
}

app.get('/healthz', () => ({ status: 'alive' }));
app.post<{ Body: Body }>('/answers', async ({ body }) => {
  const { rows } = await pool.query({
    name: 'insert-answer',
    text: 'insert into bare_answers (submission_id, question_id, value) values ($1, $2, $3) returning id',
    values: [body.submissionId, body.questionId, JSON.stringify(body.value)],
  });
  return rows[0];
});
app.get('/socket', { websocket: true }, (socket) => {
  socket.on('message', (data) => socket.send(String(data)));
});

process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
