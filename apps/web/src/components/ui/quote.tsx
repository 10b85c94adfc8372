import { Anchor } from './anchor.tsx';
import { cx } from './cx.ts';

export type QuoteProps = {
  /** As said; the marks are added here. */
  text: string;
  /** "Respondent 8, small team, turn 14". */
  attribution: string;
  /** To the transcript, at that turn. */
  href?: string | undefined;
  side?: 'for' | 'against' | 'plain' | undefined;
  /** "Strongest contradicting quote". */
  label?: string | undefined;
  lang?: string | undefined;
};

export function Quote({ text, attribution, href, side = 'for', label, lang }: QuoteProps) {
  return (
    <blockquote className={cx('quote', side !== 'for' && `quote--${side}`)}>
      {label && <span className="quote__label">{label}</span>}
      <p lang={lang} dir="auto">
        “{text}”
      </p>
      <footer>{href ? <Anchor href={href}>{attribution}</Anchor> : attribution}</footer>
    </blockquote>
  );
}
