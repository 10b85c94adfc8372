export interface MailSettings {
  /** For nodemailer: SMTP_URL without what is ours. */
  url: string;
  /** Host and port: to be shown, without the password. */
  server: string;
  /** Who the mails come from. */
  from: string;
}

/**
 * Reads SMTP_URL. `?from=` names the sender, as in `smtps://user:password@mail.example.org?from=research@example.org`;
 * without it the user is, where that is an address, and else plumbline at the host of the public address.
 */
export function mailSettings(smtpUrl: string, publicUrl: string): MailSettings {
  const url = new URL(smtpUrl);
  const given = url.searchParams.get('from');
  url.searchParams.delete('from');
  const user = decodeURIComponent(url.username);
  const own = user.includes('@') ? user : `plumbline@${new URL(publicUrl).hostname}`;
  return { url: url.href, server: url.host, from: given?.trim() || own };
}
