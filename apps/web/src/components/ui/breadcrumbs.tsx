import { words } from '../words.ts';
import { Anchor } from './anchor.tsx';

export type Crumb = { label: string; href?: string | undefined };

/** From the top down to this page, which has no link. On a phone only the way back is left. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {items.map((item) => (
          <li key={`${item.href}${item.label}`}>
            {item.href ? (
              <Anchor href={item.href}>{item.label}</Anchor>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
