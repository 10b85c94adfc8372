import { Anchor, type AnchorProps } from './anchor.tsx';
import { type ButtonLook, buttonClass } from './button.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function ButtonLink({ variant, size, icon, children, className, ...rest }: AnchorProps & ButtonLook) {
  const look = { ...(variant && { variant }), ...(size && { size }) };
  return (
    <Anchor {...rest} className={cx(buttonClass(look), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
