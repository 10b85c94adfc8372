import { useStrings } from './strings/index.ts';

/** To the answers that a receipt code names. */
export function CodeLink() {
  const strings = useStrings();
  return (
    <a className="skip-q" href="/r/receipt">
      {strings.haveCode}
    </a>
  );
}
