import type { StudyLink } from '@plumbline/contracts';

/** What a product puts on its page. */
export function embedSnippet({ url, token }: Pick<StudyLink, 'url' | 'token'>): string {
  const script = `${new URL(url).origin}/embed.js`;
  return `<script src="${script}" data-link="${token}" async></script>`;
}

/** How a product in Node says who its user is. */
export function hostSnippet(): string {
  return `import { createHmac } from 'node:crypto';

const attributes = JSON.stringify({
  plan: 'team',
  respondent: user.id, // one interview for each person
  expires: new Date(Date.now() + 3_600_000).toISOString(),
});
const signature = createHmac('sha256', process.env.PLUMBLINE_SIGNING_KEY)
  .update(attributes)
  .digest('hex');
// In the script tag, escaped as HTML: data-attributes="…" data-signature="…"`;
}
