import { expect, it } from 'vitest';
import { staticFiles } from './page-sizes.mjs';

const manifest = {
  'page.html': { file: 'page.js', imports: ['_shared.js'], dynamicImports: ['later.ts'] },
  '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
  'later.ts': { file: 'later.js', imports: [] },
};

it('a page is weighed with everything it imports, but not with what it loads later', () => {
  expect(staticFiles(manifest, 'page.html')).toEqual(['page.js', 'shared.js', 'deep.js']);
});

it('a page that was not built is not taken for a light one', () => {
  expect(() => staticFiles(manifest, 'other.html')).toThrow('the build has no other.html');
});
