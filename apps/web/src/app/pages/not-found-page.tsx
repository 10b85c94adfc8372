import { ButtonLink, EmptyState, usePageTitle } from '../../components/ui/index.ts';

export function NotFoundPage() {
  usePageTitle('Nothing here');
  return (
    <EmptyState
      title="There is nothing at this address"
      action={<ButtonLink href="/">Go to objectives</ButtonLink>}
    >
      It may have been removed, or the link was cut short.
    </EmptyState>
  );
}
