import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink, EmptyState, ErrorState, Skeleton, usePageTitle } from '../components/ui/index.ts';
import { ProblemError } from './http.ts';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What is shown meanwhile; a skeleton unless told. */
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What a query brings, or what to do about it. Data that was shown stays while it is fetched again. */
export function Loaded<T>({ query, loading, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return loading ?? <Skeleton />;
  const problem = query.error instanceof ProblemError ? query.error.problem : null;
  if (problem?.status === 403) return <NotForYou detail={problem.detail} />;
  if (problem && missing.includes(problem.status)) return <Missing detail={problem.detail} />;
  return (
    <ErrorState
      title={problem?.title ?? 'Something went wrong'}
      detail={problem?.detail}
      onRetry={() => void query.refetch()}
    />
  );
}

/** An id that is no id, or unknown: asking again does not help. */
const missing = [400, 404];

function NotForYou({ detail }: { detail: string }) {
  usePageTitle('Not open to you');
  return (
    <EmptyState title="Not open to you" action={<ButtonLink href="/">Go to objectives</ButtonLink>}>
      {detail}
    </EmptyState>
  );
}

/** What was asked for is not there, or not for this reader. */
export function Missing({ detail }: { detail: string }) {
  usePageTitle('Nothing here');
  return (
    <EmptyState title="Nothing to show here" action={<ButtonLink href="/">Go to objectives</ButtonLink>}>
      {detail} It may have been removed, or the link was cut short.
    </EmptyState>
  );
}
