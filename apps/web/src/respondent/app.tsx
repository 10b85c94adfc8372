import { useEffect } from 'react';
import { tellFinished } from './embedded.ts';
import { Icon } from './icons.tsx';
import { ConsentScreen } from './screens/consent.tsx';
import { EndScreen } from './screens/end.tsx';
import { MessageScreen } from './screens/message.tsx';
import { TurnScreen } from './screens/turn.tsx';
import { strings } from './strings.ts';
import { useInterview } from './use-interview.ts';

/** The respondent's page: one screen a question. */
export function App({ linkToken }: { linkToken: string }) {
  const interview = useInterview(linkToken);
  const { loading } = interview;
  const title = loading.kind === 'ready' ? loading.view.state.consent.title : null;
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
  const phase = loading.kind === 'ready' ? loading.view.state.phase : null;
  useEffect(() => {
    if (phase === 'finished') tellFinished();
  }, [phase]);
  if (loading.kind === 'loading') return <MessageScreen title={strings.loading} busy />;
  if (loading.kind === 'failed')
    return (
      <FailedScreen
        status={loading.problem?.status}
        detail={loading.problem?.detail}
        retry={interview.retry}
      />
    );

  const { view } = loading;
  const banner = view.connection === 'lost' && (
    <p className="banner" role="status">
      <Icon name="info" />
      <span>{strings.reconnecting}</span>
    </p>
  );
  if (view.takenOver) {
    return (
      <MessageScreen title={strings.takenOver} action={strings.continueHere} onAction={interview.takeOver} />
    );
  }
  switch (view.state.phase) {
    case 'consent':
      return <ConsentScreen consent={view.state.consent} onChoice={interview.consent} banner={banner} />;
    case 'asking':
      if (view.open === null) return <MessageScreen title={strings.loading} busy />;
      return (
        <TurnScreen key={view.open.seq} view={view} turn={view.open} interview={interview} banner={banner} />
      );
    case 'finished':
      return <EndScreen askedBy={view.state.consent.askedBy} receipt={view.state.receipt} />;
    case 'declined':
      return <MessageScreen title={strings.declinedTitle} text={strings.declinedText} />;
    case 'withdrawn':
      return <MessageScreen title={strings.withdrawnTitle} text={strings.withdrawnText} />;
  }
}

interface FailedProps {
  status: number | undefined;
  detail: string | undefined;
  retry: () => void;
}

function FailedScreen({ status, detail, retry }: FailedProps) {
  if (status === 404 || status === 400)
    return <MessageScreen title={strings.notFoundTitle} text={strings.notFoundText} />;
  if (status === 409 && detail) return <MessageScreen title={strings.closedTitle} text={detail} />;
  return (
    <MessageScreen
      title={strings.failedTitle}
      text={detail ?? strings.failedText}
      action={strings.tryAgain}
      onAction={retry}
    />
  );
}
