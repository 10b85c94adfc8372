import { BackButton } from '../back-button.tsx';
import type { Interview } from '../client.ts';
import { Frame } from '../frame.tsx';
import { useStrings } from '../strings/index.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';

/** Everything that can be asked without the server has been asked. */
export function HeldScreen({ askedBy, interview }: { askedBy: string; interview: Interview }) {
  const strings = useStrings();
  const heading = useHeadingFocus();
  return (
    <Frame askedBy={askedBy} foot={<BackButton interview={interview} disabled={false} />}>
      <h1 tabIndex={-1} ref={heading}>
        {strings.heldTitle}
      </h1>
      <p>{strings.heldText}</p>
    </Frame>
  );
}
