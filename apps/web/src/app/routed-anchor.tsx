import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { AnchorProps } from '../components/ui/index.ts';

/** A plain link that stays in the page: a new tab, a download or another site go their own way. */
export function RoutedAnchor({ onClick, ...props }: AnchorProps) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const leaves = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || leaves || props.target || !props.href.startsWith('/')) return;
    event.preventDefault();
    router.history.push(props.href);
  };
  const { href, ...rest } = props;
  // Written with its href in sight, so that it is known to be a link.
  return <a href={href} {...rest} onClick={go} />;
}
