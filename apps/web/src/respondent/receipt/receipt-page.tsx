import type { Problem } from '@plumbline/contracts';
import { useEffect, useMemo, useState } from 'react';
import type { Opening } from '../client.ts';
import { InterviewPage } from '../interview-page.tsx';
import { isProblem } from '../requests.ts';
import { MessageScreen } from '../screens/message.tsx';
import { StringsProvider } from '../strings/index.ts';
import { usePageLanguage } from '../use-page-language.ts';
import { AnswersScreen } from './answers-screen.tsx';
import { CodeScreen } from './code-screen.tsx';
import { byReceipt, type ReplyTo } from './receipt-requests.ts';
import { forgetCode, rememberCode, rememberedCode } from './remembered-code.ts';

type Answers = ReplyTo<'read'> | ReplyTo<'correct'>;
type Where =
  | { at: 'code'; problem: Problem | 'offline' | null }
  | { at: 'answers'; code: string; answers: Answers }
  | { at: 'withdrawn' }
  | { at: 'interview'; code: string };

/** What whoever holds a receipt code can do: read, correct, withdraw, and go on where the interview stopped. */
export function ReceiptPage() {
  const [where, setWhere] = useState<Where | null>(null);
  const strings = usePageLanguage(null);
  const read = async (code: string) => {
    try {
      const answers = await byReceipt(code, { action: 'read' });
      rememberCode(code);
      setWhere({ at: 'answers', code, answers });
    } catch (error) {
      forgetCode();
      setWhere({ at: 'code', problem: isProblem(error) ? error : 'offline' });
    }
  };
  useEffect(() => {
    const code = rememberedCode();
    if (code === null) setWhere({ at: 'code', problem: null });
    else void read(code);
  }, []);

  if (strings === null || where === null) return null;
  if (where.at === 'interview') return <Resumed code={where.code} />;
  return <StringsProvider value={strings}>{screen(where)}</StringsProvider>;

  function screen(now: Exclude<Where, { at: 'interview' }>) {
    switch (now.at) {
      case 'code':
        return <CodeScreen problem={now.problem} onCode={read} />;
      case 'withdrawn':
        return <MessageScreen title={strings?.withdrawnTitle ?? ''} text={strings?.withdrawnText ?? ''} />;
      case 'answers':
        return (
          <AnswersScreen
            code={now.code}
            answers={now.answers}
            onCorrected={(answers) => setWhere({ ...now, answers })}
            onResume={() => setWhere({ at: 'interview', code: now.code })}
            onWithdrawn={() => {
              forgetCode();
              setWhere({ at: 'withdrawn' });
            }}
            onOtherCode={() => {
              forgetCode();
              setWhere({ at: 'code', problem: null });
            }}
          />
        );
    }
  }
}

function Resumed({ code }: { code: string }) {
  const opening = useMemo(
    (): Opening => ({ key: `receipt:${code}`, open: () => byReceipt(code, { action: 'resume' }) }),
    [code],
  );
  return <InterviewPage opening={opening} />;
}
