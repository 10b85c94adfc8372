import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGibberish } from './gibberish.ts';

test.each([
  'asdfghjkl asdfghjkl',
  'asdasdasdasd',
  'qwertyuiop',
  'sdkjfh skjdhf lskdjf wkjehr',
  'Hjklhjklhjkl ghghghghgh',
  'dfgdfgdfg dfgdfg dfg',
  'xxxxxxxxxxxxxxxx',
])('keys pressed without a word are found: %s', (text) => {
  expect(isGibberish(text)).toBe(true);
});

test.each([
  'ok',
  'No.',
  'n/a',
  'hmm',
  'pfff, whatever',
  'tbh idk lol',
  'Nothing',
  'The CSV export from HTML tables into SQL',
  'css html xml pdf csv jpg docx xlsx pptx',
  'HTTPS XMLRPC GRPC WSDL',
  'See https://larkspur.example/wp/xkcdqwrtzp or mail kjhgf@qwrtzp.example',
  'Error 0x80070057 in d3dx9_43.dll, then bcdedit',
  'sooooo slooooow, nooooooo',
  'hahaha',
  'rhythm and lynch, my gym',
])('short, technical and odd but honest answers are left alone: %s', (text) => {
  expect(isGibberish(text)).toBe(false);
});

test.each([
  ['German', 'Angstschweiß, weil der Rechtschreibschutz meinen Herbstschmuck nicht durchließ.'],
  ['Dutch', 'Een angstschreeuw bij elke slechtstschrijvende knop.'],
  ['Czech', 'Ve čtvrtek mi zmrzl počítač, strč prst skrz krk.'],
  ['Slovak', 'Štvrť hodiny trvalo, kým sa súbor stiahol.'],
  ['Polish', 'Chrząszcz brzmi w trzcinie, a import się nie udał.'],
  ['Croatian', 'Na vrh brda vrba mrda, a uvoz ne radi.'],
  ['Welsh', 'Roedd y ffwrdd hwnnw yn rhy bell, a’r bwrdd yn wag.'],
  ['Finnish', 'Tuonti keskeytyi eikä kukaan osannut sanoa miksi.'],
  ['Turkish', 'Tablolarımızı içe aktaramadık, çok yavaştı.'],
  ['Vietnamese', 'Tôi không biết bắt đầu từ đâu.'],
  ['Swahili', 'Sikujua nianzie wapi na mradi wangu.'],
  ['French', 'Je n’ai pas compris où commencer.'],
  ['Hungarian', 'Nem tudtam, hol kezdjem az első projektet.'],
  ['Icelandic', 'Ég vissi ekki hvar ég ætti að byrja.'],
  ['Russian', 'Я не понял, с чего начать. Взгляд, контрстратегия, встреча.'],
  ['Georgian', 'გვფრცქვნი და ვერ გავიგე საიდან დამეწყო.'],
  ['Greek', 'Δεν ήξερα από πού να αρχίσω.'],
  ['Arabic', 'لم أعرف من أين أبدأ مشروعي الأول.'],
  ['Hebrew', 'לא ידעתי מאיפה להתחיל את הפרויקט הראשון.'],
  ['Hindi', 'मुझे नहीं पता था कि कहाँ से शुरू करूँ।'],
  ['Chinese', '我不知道从哪里开始第一个项目。'],
  ['Japanese', 'どこから始めればいいのか分かりませんでしたwwwwwwwwwwwwww'],
  ['Korean', '어디서부터 시작해야 할지 몰랐어요ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ'],
  ['Thai', 'ไม่รู้จะเริ่มตรงไหน 5555555555'],
])('an honest answer in %s is left alone', (_language, text) => {
  expect(isGibberish(text)).toBe(false);
});

const english =
  `the import of our old sheet stopped half way because nobody could say which columns were meant and
support answered after three days with a link that we had already read while people waited for their first project`
    .split(/\s+/)
    .filter((word) => word !== '');

test('any sentence made of words is left alone, and a mash of consonants as long is found', () => {
  const sentence = fc.array(fc.constantFrom(...english), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sentence, (given) => {
      expect(isGibberish(given.join(' '))).toBe(false);
    }),
  );
  const mash = fc.array(fc.constantFrom(...'bcdfghjkmnpqstvxz'), { minLength: 12, maxLength: 80 });
  fc.assert(
    fc.property(mash, (letters) => {
      expect(isGibberish(letters.join(''))).toBe(true);
    }),
  );
});

test('texts in which no Latin letter stands are never judged', () => {
  const letters = fc.constantFrom(...'абвгдежзалмн汉字かなカナ한글अआकखกขابتثאבגαβγ');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 60 }), (given) => {
      expect(isGibberish(given.join(''))).toBe(false);
    }),
  );
});
