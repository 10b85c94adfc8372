import { createTestDatabase, testMember, testServices } from '@plumbline/testing';
import { test } from 'vitest';
import { listObjectives } from '../okr/index.ts';
import { getStudy, listStudies } from '../study/index.ts';
import { listEvidence } from './list-evidence.ts';
import { listReadings } from './list-readings.ts';
import { traceEvidence } from './trace-evidence.ts';
import { seedSampleData } from './sample-data/seed-sample-data.ts';
import { summariseQuestion } from './summarise-question.ts';

test('print', async () => {
  const database = await createTestDatabase();
  const ctx = await testMember(testServices(database));
  await seedSampleData(ctx);
  for (const { id } of (await listStudies(ctx, { limit: 20 })).items)
    for (const q of (await getStudy(ctx, id)).questions) await summariseQuestion(ctx, { questionId: q.id });
  const krs = (await listObjectives(ctx, {})).items.flatMap((o) => o.keyResults);
  for (const kr of krs) {
    const t = performance.now();
    const { items } = await listEvidence(ctx, kr.id);
    console.log('#', kr.title, items.length, Math.round(performance.now() - t), 'ms', JSON.stringify(kr.evidence));
    for (const c of items) {
      const { bases, id, at, arrivalIndex, ...r } = c.reading ?? ({} as any);
      console.log(c.kind, c.studyTitle, JSON.stringify(r, null, 1), c.question?.sentence, JSON.stringify(c.contradicting));
      const trace = await traceEvidence(ctx, c.id);
      console.log(trace.cells.map((x) => `${x.key} ${x.label} ${x.answers.length}`).join(' | '));
      console.log((await listReadings(ctx, c.id, { limit: 50 })).items.map((r) => `${r.at} w${r.wave} n${r.n} ${r.regime} ${r.estimate} ${r.strength}`).join('\n'));
    }
  }
  await database.close();
}, 60000);
