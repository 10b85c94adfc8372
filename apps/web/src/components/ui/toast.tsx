import { words } from '../words.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type ToastTone = 'good' | 'bad' | 'working';
export type ToastProps = {
  tone: ToastTone;
  message: string;
  action?: { label: string; onClick: () => void } | undefined;
  onDismiss?: (() => void) | undefined;
};

export function Toast({ tone, message, action, onDismiss }: ToastProps) {
  return (
    <div className={cx('toast', `toast--${tone}`)} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={marks[tone]} />
      <span>{message}</span>
      {action ? (
        <Button variant="link" onClick={action.onClick}>
          {action.label}
        </Button>
      ) : (
        <span />
      )}
      {onDismiss ? (
        <IconButton icon="close" label={words.dismiss} variant="quiet" size="sm" onClick={onDismiss} />
      ) : (
        <span />
      )}
    </div>
  );
}

const marks: Record<ToastTone, IconName> = { good: 'check', bad: 'warning', working: 'retry' };
