import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const AnchorContext = createContext<ComponentType<AnchorProps> | null>(null);

/** Tells every link of the pieces to go through the application's router. Without it they are plain links. */
export const AnchorProvider = AnchorContext.Provider;

export function Anchor(props: AnchorProps) {
  const Routed = useContext(AnchorContext);
  return Routed ? <Routed {...props} /> : <a {...props} />;
}
