import { createContext, type ReactNode, useContext } from 'react';
import { useStrings } from './strings/index.ts';

/** What stands around every screen: a line about the connection, the settings, the language of the study's own words. */
interface Surroundings {
  banner: ReactNode;
  menu: ReactNode;
  language: string | undefined;
}
const SurroundingsContext = createContext<Surroundings>({ banner: null, menu: null, language: undefined });
export const Surroundings = SurroundingsContext.Provider;

interface FrameProps {
  askedBy: string;
  /** Questions answered of all, for the line at the top. */
  progress?: { place: number; of: number; minutesLeft: number };
  children: ReactNode;
  foot?: ReactNode;
}

/** One screen: who asks, how far along, the question, what can be done. */
export function Frame({ askedBy, progress, children, foot }: FrameProps) {
  const strings = useStrings();
  const { banner, menu, language } = useContext(SurroundingsContext);
  return (
    <div className="r">
      <header className="r__top">
        <div className="r__line">
          <span className="asker">
            <b aria-hidden="true">{(Array.from(askedBy)[0] ?? '·').toUpperCase()}</b>
            <span dir="auto">{askedBy}</span>
          </span>
          <span className="r__tools">
            <span className="ai">{strings.aiInterviewer}</span>
            {menu}
          </span>
        </div>
        {progress && <Progress {...progress} />}
        {banner}
      </header>
      <main className="r__main" lang={language}>
        {children}
      </main>
      {foot && <footer className="r__foot">{foot}</footer>}
    </div>
  );
}

function Progress({ place, of, minutesLeft }: { place: number; of: number; minutesLeft: number }) {
  const strings = useStrings();
  const done = (place - 1) / of;
  return (
    <>
      <div
        className="progress"
        role="progressbar"
        aria-label={strings.progress}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={place - 1}
        ref={(element) => element?.style.setProperty('--v', `${done * 100}%`)}
      >
        <i />
      </div>
      <p className="meta num r__count">{strings.count(place, of, minutesLeft)}</p>
    </>
  );
}
