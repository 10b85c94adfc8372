import type { Distribution } from '@plumbline/contracts';
import { formatPercent, formatPlace } from '../../../../components/format.ts';
import { terms } from '../../../../components/terms.ts';
import { Term } from '../../../../components/ui/index.ts';

type Ranking = Extract<Distribution, { type: 'ranking' }>;
type Item = Ranking['items'][number];

/** Which things can be told apart, and how often each would come first of all. */
export function RankingTiers({ items, regularised }: Pick<Ranking, 'items' | 'regularised'>) {
  const tiers = tiersOf(items);
  if (tiers.length === 0) return null;
  return (
    <div className="tiers">
      <p className="soft">{firstPlaceWords(tiers)}</p>
      <dl>
        {tiers.map((tier, index) => (
          <div key={tier[0]?.key}>
            <dt>
              {index === 0 ? (
                <Term explain={terms.tier}>{`${formatPlace(1)} tier`}</Term>
              ) : (
                `${formatPlace(index + 1)} tier`
              )}
            </dt>
            <dd>
              {tier.map((item) => (
                <span key={item.key} dir="auto">
                  {item.label}{' '}
                  {item.worth !== null && <span className="num meta">{formatPercent(item.worth)}</span>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        Beside each its <Term explain={terms.worth}>worth</Term>
        {regularised && (
          <>
            , with a <Term explain={terms.regularised}>small correction</Term>
          </>
        )}
        .
      </p>
    </div>
  );
}

function tiersOf(items: Item[]): Item[][] {
  const tiers = new Map<number, Item[]>();
  for (const item of items) {
    if (item.tier !== null) tiers.set(item.tier, [...(tiers.get(item.tier) ?? []), item]);
  }
  return [...tiers].sort(([a], [b]) => a - b).map(([, tier]) => tier);
}

/** "“A” shares first place with “B” and “C”." */
export function firstPlaceWords(tiers: { label: string }[][]): string {
  const [first, ...rest] = (tiers[0] ?? []).map(({ label }) => `“${label}”`);
  if (first === undefined) return '';
  if (tiers.length === 1 && rest.length > 0) return 'No order yet: these cannot be told apart.';
  return rest.length === 0
    ? `${first} is first on its own.`
    : `${first} shares first place with ${listed(rest)}.`;
}

function listed(words: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}
