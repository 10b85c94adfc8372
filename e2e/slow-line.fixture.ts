import type { Browser } from 'playwright-core';
import { phone } from './browser.fixture.ts';

/** A slow 4G line as Chromium's throttling has it: each request waits `latency` ms, the rates are bytes a second. */
const slow4g = { latency: 400, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

// When the page is told to start by its own clock: what a machine that is busy with tests adds to it is left out.
const clock = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.rbtn--primary:enabled')) return;
    observer.disconnect();
    requestAnimationFrame(() => { window.usableAt = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
`;

/** How long after the navigation a phone on a slow line can start the interview, in ms; nothing is cached. */
export async function msUntilUsable(browser: Browser, link: string): Promise<number> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript({ content: clock });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  await page.goto(link, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Start' }).click({ trial: true });
  const usableAt = Number(await page.evaluate('window.usableAt'));
  await context.close();
  return usableAt;
}
