import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.fixture.ts';
import { type ProductAddress, startProduct } from './product.fixture.ts';
import { type SignedIn, signIn } from './steps.fixture.ts';

declare module 'vitest' {
  interface ProvidedContext {
    product: ProductAddress;
    signedIn: SignedIn;
  }
}

/** One product for the files that need nothing of their own from it: starting it costs more than most of what they do. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct();
  const browser = await launchBrowser();
  const page = await signIn(browser, product);
  project.provide('signedIn', await page.context().storageState());
  project.provide('product', { url: product.url, apiKey: product.apiKey });
  await browser.close();
  return async () => {
    const code = await product.stop();
    if (code !== 0) throw new Error(`The product ended with ${code}:\n${product.output()}`);
  };
}
