import { ButtonLink, EmptyState } from '../../components/ui/index.ts';

export function NotFoundPage() {
  return (
    <EmptyState
      title="There is nothing at this address"
      action={<ButtonLink href="/">Go to objectives</ButtonLink>}
    >
      It may have been removed, or the link was cut short.
    </EmptyState>
  );
}
