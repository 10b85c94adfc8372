import type { ButtonHTMLAttributes } from 'react';
import { type ButtonVariant, buttonClass } from './button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: IconName;
  /** What it does, in words; also the native tooltip. */
  label: string;
  variant?: ButtonVariant | undefined;
  size?: 'md' | 'sm' | undefined;
};

export function IconButton({
  icon,
  label,
  variant = 'default',
  size = 'md',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(buttonClass({ variant, size }), 'btn--icon', className)}
    >
      <Icon name={icon} />
    </button>
  );
}
