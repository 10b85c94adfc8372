import { type ReactNode, useEffect } from 'react';
import { Banner } from './banner.tsx';
import type { Interview, Loading, Opening } from './client.ts';
import { Surroundings } from './frame.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Menu } from './menu.tsx';
import { AskingScreen } from './screens/asking.tsx';
import { ConsentScreen } from './screens/consent.tsx';
import { EndScreen } from './screens/end.tsx';
import { FailedScreen } from './screens/failed.tsx';
import { MessageScreen } from './screens/message.tsx';
import { StringsProvider, useStrings } from './strings/index.ts';
import { useInterview } from './use-interview.ts';
import { usePageLanguage } from './use-page-language.ts';

type Ready = Extract<Loading, { kind: 'ready' }>;

/** The respondent's page: one screen a question, in the study's language. */
export function InterviewPage({ opening }: { opening: Opening }) {
  const { loading, interview } = useInterview(opening);
  const state = loading.kind === 'ready' ? loading.view.state : null;
  const strings = usePageLanguage(state?.language ?? null);
  const title = state?.consent.title;
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  if (strings === null) return null;
  return (
    <StringsProvider value={strings}>
      {loading.kind === 'loading' && <MessageScreen title={strings.loading} busy />}
      {loading.kind === 'failed' && <FailedScreen problem={loading.problem} retry={interview.open} />}
      {loading.kind === 'ready' && <Phases now={loading} interview={interview} />}
    </StringsProvider>
  );
}

function Phases({ now, interview }: { now: Ready; interview: Interview }) {
  const strings = useStrings();
  const { view, queue } = now;
  const { state } = view;
  const { language: current, languages } = state;
  const language = (
    <LanguageChoice language={current} languages={languages} onChange={interview.changeLanguage} />
  );
  if (view.takenOver) {
    return (
      <MessageScreen
        title={strings.takenOver}
        action={strings.continueHere}
        onAction={() => void interview.takeOver()}
      />
    );
  }
  const surroundings = {
    banner: <Banner connection={view.connection} queue={queue} />,
    menu: state.phase === 'asking' && (
      <Menu receipt={state.receipt} language={language} onStop={interview.finish} />
    ),
    language: current,
  };
  return <Surroundings value={surroundings}>{screen()}</Surroundings>;

  function screen(): ReactNode {
    switch (state.phase) {
      case 'consent':
        return <ConsentScreen consent={state.consent} onChoice={interview.consent} language={language} />;
      case 'asking':
        return <AskingScreen now={now} interview={interview} />;
      case 'finished':
        return <EndScreen askedBy={state.consent.askedBy} receipt={state.receipt} />;
      case 'declined':
        return <MessageScreen title={strings.declinedTitle} text={strings.declinedText} />;
      case 'withdrawn':
        return <MessageScreen title={strings.withdrawnTitle} text={strings.withdrawnText} />;
    }
  }
}
