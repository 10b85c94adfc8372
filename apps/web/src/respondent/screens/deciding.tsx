import { Frame } from '../frame.tsx';
import { useStrings } from '../strings/index.ts';

/** The interviewer is thinking: seconds at most. */
export function DecidingScreen({ askedBy }: { askedBy: string }) {
  const strings = useStrings();
  return (
    <Frame askedBy={askedBy}>
      <p className="dots" role="status">
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <i aria-hidden="true" />
        <span className="sr">{strings.oneMoment}</span>
      </p>
    </Frame>
  );
}
