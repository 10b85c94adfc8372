/**
 * What a product puts on its page: <script src="…/embed.js" data-link="TOKEN" async></script>. Shows the interview in a
 * frame after the script tag, as tall as it needs to be. When it is finished the tag gets a "plumbline:finished" event.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) show(script);

function show(tag: HTMLScriptElement): void {
  const { link, attributes, signature, label } = tag.dataset;
  if (!link) {
    console.error('Plumbline: the script tag names no data-link.');
    return;
  }
  const { origin } = new URL(tag.src);
  // After the # nothing is sent to a server or written to its log.
  const said = new URLSearchParams({ host: location.origin });
  if (attributes) said.set('attributes', attributes);
  if (signature) said.set('signature', signature);
  const frame = document.createElement('iframe');
  frame.src = `${origin}/e/${encodeURIComponent(link)}#${said}`;
  frame.title = label || 'Interview';
  frame.allow = 'clipboard-write';
  frame.style.cssText = 'display:block;width:100%;border:0;height:36rem';
  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame.contentWindow) return;
    if (data?.type === 'plumbline:height' && data.height > 0 && data.height < 10_000) {
      frame.style.height = `${Math.ceil(data.height)}px`;
    }
    if (data?.type === 'plumbline:finished') tag.dispatchEvent(new CustomEvent(data.type, { bubbles: true }));
  });
  put(frame, tag);
}

/** After the tag; a tag in the head shows nothing there, so its frame ends the page. */
function put(frame: HTMLIFrameElement, tag: HTMLScriptElement): void {
  if (!document.head.contains(tag)) tag.after(frame);
  else if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', () => document.body.append(frame));
  else document.body.append(frame);
}
