import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  /** The whole message as it came, with its head. */
  source: string;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** What to do with the next messages: take them, refuse the recipient for good, or put the sender off. */
  answer: 'take' | 'refuse' | 'later';
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own, which keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => {
      if (server.answer === 'take') return callback();
      const code = server.answer === 'refuse' ? 550 : 451;
      callback(Object.assign(new Error('not now'), { responseCode: code }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString() });
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    smtp.on('error', reject);
    const listening = smtp.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}?from=research@larkspur.test`,
    received,
    answer: 'take',
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return server;
}
