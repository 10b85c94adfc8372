import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

export interface Letter {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for a mail that is sent again, so that mailboxes can drop the copy. */
  id: string;
}

/**
 * `refused`: the server will never take it, such as for an address that does not exist. `unreachable`: it certainly
 * did not take it now. `unsure`: the connection was lost where nobody can say.
 */
export type MailOutcome = 'sent' | 'refused' | 'unreachable' | 'unsure';

export interface Mailer {
  send(letter: Letter): Promise<MailOutcome>;
  close(): void;
}

const waitMs = 10_000;

/** Sends mail through an SMTP server; connects when there is something to send. */
export function createMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: waitMs,
      greetingTimeout: waitMs,
      socketTimeout: 2 * waitMs,
    },
    { from },
  );
  const host =
    from
      .split('@')
      .at(-1)
      ?.replace(/[^A-Za-z0-9.-]/g, '') || 'localhost';
  return {
    send: async ({ to, subject, text, id }) => {
      try {
        await transport.sendMail({
          // An object is one address, whatever signs it holds.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return 'sent';
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Read from nodemailer's errors; @see its lib/errors. */
function outcomeOf(error: unknown): MailOutcome {
  const { code, syscall, timeoutType, responseCode, permanent }: Record<string, unknown> = {
    ...Object(error),
  };
  if (neverConnected.has(String(code)) || neverConnected.has(String(syscall ?? timeoutType))) {
    return 'unreachable';
  }
  if (typeof responseCode === 'number') return permanent === true ? 'refused' : 'unreachable';
  return code === 'EENVELOPE' ? 'refused' : 'unsure';
}

/** Codes, system calls and timeouts of an attempt that ended before any mail was handed over. */
const neverConnected = new Set([
  'EAUTH',
  'EDNS',
  'ETLS',
  'connect',
  'getaddrinfo',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
]);
