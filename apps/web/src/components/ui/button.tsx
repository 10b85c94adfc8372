import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger' | 'link';
export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: 'md' | 'sm';
  icon?: IconName | undefined;
};
export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    children: ReactNode;
    /** Said on the button and left for the action registry to bind. */
    keys?: string | undefined;
    /** Work under way: keeps its focus and width, and ignores clicks. */
    busy?: boolean | undefined;
  };

export function Button({
  variant,
  size,
  icon,
  keys,
  busy,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass({ variant: variant ?? 'default', size: size ?? 'md' }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && <kbd>{keys}</kbd>}
    </button>
  );
}

const variants: Record<ButtonVariant, string> = {
  primary: 'btn btn--primary',
  default: 'btn',
  quiet: 'btn btn--ghost',
  danger: 'btn btn--danger',
  link: 'link-btn',
};

export function buttonClass({ variant = 'default', size = 'md' }: ButtonLook): string {
  return cx(variants[variant], size === 'sm' && variant !== 'link' && 'btn--sm');
}
