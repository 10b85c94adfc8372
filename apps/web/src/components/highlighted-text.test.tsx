import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { colourOf, HighlightedText } from './highlighted-text.tsx';

test('eight themes look different; what follows is grey', () => {
  const looks = Array.from({ length: 8 }, (_, place) => colourOf(place));
  expect(new Set(looks).size).toBe(8);
  expect(looks).not.toContain(colourOf(8));
  expect(colourOf(20)).toBe(colourOf(8));
  expect(colourOf(-1)).toBe(colourOf(8));
});

test('where passages overlap the first one shows, and no word is lost', () => {
  const highlights = [
    { themeId: 'b', label: 'B', start: 4, end: 9 },
    { themeId: 'a', label: 'A', start: 0, end: 6 },
  ];
  const html = renderToStaticMarkup(
    <HighlightedText text="Setup took a day" highlights={highlights} themes={['a', 'b']} />,
  );
  expect(html).toBe('<mark class="m1" title="A">Setup </mark>took a day');
});
