import type { Trx } from '@plumbline/db';
import { costOf, type LlmPort, type LlmTerms, type LlmUsage } from '@plumbline/llm';
import type { Context } from './context.ts';
import { readSpend, reserveSpend } from './queries-llm-calls.ts';

export type Reservation = { day: string; usd: number };

/** What a call about a batch of answers may set aside: with less left one may be refused, and the budget counts as reached. */
const usualCall: LlmUsage = { inputTokens: 8_000, cachedTokens: 0, outputTokens: 4_000 };

/**
 * Sets the most that a request can cost aside; null when the day's budget does not hold it. What is set aside for a request
 * whose end nobody saw stays set aside for the day: the provider may have it on the bill.
 */
export async function setAside(ctx: Context, terms: LlmTerms, most: LlmUsage): Promise<Reservation | null> {
  const day = dayOf(ctx);
  // Without a cap nothing is to be held back.
  if (terms.dailyBudgetUsd === null) return { day, usd: 0 };
  const usd = costOf(most, terms.prices);
  const fits = await reserveSpend(ctx.db, { day, usd, capUsd: terms.dailyBudgetUsd });
  return fits ? { day, usd } : null;
}

/**
 * Like `setAside`, but where calls of this process are still in flight it waits for their end first: what they set aside is
 * more than they will have cost.
 */
export async function setAsideInTime(
  ctx: Context,
  { llm, terms }: { llm: LlmPort; terms: LlmTerms },
  most: LlmUsage,
): Promise<Reservation | null> {
  const flights = flightsOf(llm);
  for (;;) {
    const before = [...flights];
    const given = await setAside(ctx, terms, most);
    if (given !== null || before.length === 0) return given;
    await Promise.race(before);
  }
}

/** Says that money is set aside for a call; the returned function says that it was turned into what was spent. */
export function inFlight(llm: LlmPort): () => void {
  const flights = flightsOf(llm);
  let land = () => {};
  const flight = new Promise<void>((resolve) => {
    land = resolve;
  });
  flights.add(flight);
  return () => {
    flights.delete(flight);
    land();
  };
}

const all = new WeakMap<LlmPort, Set<Promise<void>>>();

function flightsOf(llm: LlmPort): Set<Promise<void>> {
  const known = all.get(llm) ?? new Set();
  all.set(llm, known);
  return known;
}

/** The daily cap over all workspaces and what is spent of it; null without a model or a cap. */
export async function budgetOf(
  ctx: Context,
  trx: Trx,
): Promise<{ dailyUsd: number; spentUsd: number; reached: boolean } | null> {
  const terms = ctx.llm?.terms;
  if (!terms || terms.dailyBudgetUsd === null) return null;
  const { spent, reserved } = await readSpend(trx, dayOf(ctx));
  const left = terms.dailyBudgetUsd - spent - reserved;
  return {
    dailyUsd: terms.dailyBudgetUsd,
    spentUsd: spent,
    reached: left <= 0 || left < costOf(usualCall, terms.prices),
  };
}

function dayOf({ clock }: Context): string {
  return clock.now().toISOString().slice(0, 10);
}
