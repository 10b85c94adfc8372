import type { ReactNode } from 'react';
import { strings } from './strings.ts';

interface FrameProps {
  askedBy: string;
  /** Questions answered of all, for the line at the top. */
  progress?: { place: number; of: number; minutesLeft: number };
  banner?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** One screen: who asks, how far along, the question, what can be done. */
export function Frame({ askedBy, progress, banner, children, foot }: FrameProps) {
  return (
    <div className="r">
      <header className="r__top">
        <div className="r__line">
          <span className="asker">
            <b aria-hidden="true">{(askedBy[0] ?? '·').toUpperCase()}</b>
            <span dir="auto">{askedBy}</span>
          </span>
          <span className="ai">{strings.aiInterviewer}</span>
        </div>
        {progress && <Progress {...progress} />}
        {banner}
      </header>
      <main className="r__main">{children}</main>
      {foot && <footer className="r__foot">{foot}</footer>}
    </div>
  );
}

function Progress({ place, of, minutesLeft }: { place: number; of: number; minutesLeft: number }) {
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
