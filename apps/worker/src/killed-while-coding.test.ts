import { startStandInOpenAi } from '@plumbline/testing';
import { afterAll, expect, test, vi } from 'vitest';
import { createKillingStage } from './killing-stage.fixture.ts';

const kills = 20;
// More than the workers can code before the last of them is killed.
const answers = 3_000;
const patiently = { timeout: 100_000, interval: 25 };
const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

test.concurrent.each(['postgres', 'redis'] as const)(
  `a worker killed ${kills} times while the model codes leaves one coding an answer, and nothing is paid twice but calls in flight (%s)`,
  async (backend) => {
    const standIn = keep(await startStandInOpenAi({ latencyMs: 60 }));
    const stage = keep(await createKillingStage(backend, standIn.url));
    await stage.say(Array.from({ length: answers }, (_, n) => complaint(n)));

    let lost = 0;
    for (let killed = 0; killed < kills; killed += 1) {
      const before = standIn.requests.length;
      await stage.startWorker();
      // It is killed in the middle of its calls, each time a little further on.
      await vi.waitFor(
        () => expect(standIn.requests.length).toBeGreaterThan(before + 4 + (killed % 4)),
        patiently,
      );
      await stage.killWorker();
      lost += standIn.requests.length - before;
    }
    await stage.startWorker();
    await vi.waitFor(
      async () => expect(await stage.state()).toMatchObject({ state: 'ready', coded: answers }),
      { ...patiently, interval: 250 },
    );

    const codings = await stage.codings();
    expect(codings).toHaveLength(answers);
    expect(new Set(codings.map(({ answer_id }) => answer_id)).size).toBe(answers);
    expect(new Set(codings.map(({ codebook_version }) => codebook_version)).size).toBe(1);

    const { booked, spend } = await stage.books();
    const paid = standIn.requests.length;
    const perRun = 3;
    // Every call that was heard is booked once; at most as many as may be in flight are lost with each kill.
    expect(booked.calls).toBeLessThanOrEqual(paid);
    expect(paid - booked.calls).toBeLessThanOrEqual(kills * perRun);
    expect(spend.spent).toBeCloseTo(booked.usd, 5);
    expect(spend.spent + spend.reserved).toBeGreaterThanOrEqual(booked.usd);
    expect(lost).toBeGreaterThanOrEqual(kills);
    // Without a kill there would be so many calls: a proposal in batches, a merge, and the answers by twenty.
    expect(booked.calls).toBeLessThanOrEqual(Math.ceil(answers / 20) + 8 + 1 + 5);
  },
  400_000,
);

function complaint(n: number): string {
  return n % 2 === 0 ? `Import ${n} of the spreadsheet failed.` : `The price ${n} is too high for us.`;
}

function keep<T extends { close(): Promise<void> }>(thing: T): T {
  opened.push(thing);
  return thing;
}
