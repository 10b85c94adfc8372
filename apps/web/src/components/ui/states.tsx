import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Button } from './button.tsx';

export type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode };

/** Nothing here yet, why that is, and the step that changes it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

export type ErrorStateProps = {
  title: string;
  detail?: string | undefined;
  onRetry?: (() => void) | undefined;
};

/** A problem's title and detail as the server sent them, and a way on. */
export function ErrorState({ title, detail, onRetry }: ErrorStateProps) {
  return (
    <div className="empty" role="alert">
      <h3>{title}</h3>
      {detail && <p>{detail}</p>}
      {onRetry && (
        <Button icon="retry" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  );
}

export type SkeletonProps = {
  /** What is being loaded, for those who cannot see it. */
  label?: string | undefined;
  /** One bar a width: "45%", "8rem". */
  lines?: readonly string[] | undefined;
};

export function Skeleton({
  label = words.loading,
  lines = ['45%', '85%', '30%', '100%', '70%'],
}: SkeletonProps) {
  return (
    <div className="skeletons" role="status">
      <span className="sr">{label}</span>
      {lines.map((width, index) => (
        <div key={index} className="skeleton" style={{ width }} />
      ))}
    </div>
  );
}
