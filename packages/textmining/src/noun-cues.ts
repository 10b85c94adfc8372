/**
 * Little words that show what the next word is, by language (ISO 639-3): `noun` ones stand before a noun or its
 * adjective and may join two parts of a name; `other` ones stand before verbs, adverbs and predicates.
 */
export interface Cues {
  noun: ReadonlySet<string>;
  other: ReadonlySet<string>;
  /** Common words that name nothing on their own. */
  weak?: ReadonlySet<string>;
  /** Which word of a name is its noun. */
  head: 'first' | 'last';
  /** Nouns that show in the word itself. */
  isNoun?: (written: string, opensSentence: boolean) => boolean;
}

export const CUES: Readonly<Record<string, Cues>> = {
  eng: {
    noun: words(
      'the a an my our your their his her its this these those no any some every each of for with in on at about per',
    ),
    other: words(
      `i you we they he she it who to can could would will should might must did do does didn't don't doesn't can't
       won't couldn't not never always was were is are am be been being has have had got get too very so really just`,
    ),
    weak: words(
      `having using used use think thought please want wanted need needed like liked make made making take took know
       look looking come came put add try tried trying help thank thanks good great bad better best nice new old long
       different way day days time times people use find found give gave keep kept
       ask asked feel work works already still also now today yesterday soon later ago back only sure able`,
    ),
    head: 'last',
  },
  deu: {
    noun: words(
      `der die das den dem des ein eine einen einem einer eines kein keine keinen mein meine meinen unser unsere im am
       zum zur beim vom mit für von ohne viele mehr weniger`,
    ),
    other: words(
      'ich wir sie er es man nicht ist sind war waren wird werden habe haben hat kann können zu sehr so',
    ),
    head: 'last',
    isNoun: (written, opensSentence) => !opensSentence && /^\p{Lu}\p{Ll}/u.test(written),
  },
  fra: {
    noun: words(
      'le la les un une des du de mon ma mes notre nos votre vos ce cet cette ces au aux pour avec sans en plus',
    ),
    other: words(
      'je tu il elle on nous vous ils elles ne pas est sont était ai a ont suis très trop si se me',
    ),
    head: 'first',
  },
  spa: {
    noun: words(
      'el la los las un una unos unas del al de mi mis su sus nuestro nuestra este esta estos estas sin con para por más',
    ),
    other: words('yo no nunca me se te nos es son está están era fue he ha han muy tan demasiado que'),
    head: 'first',
  },
  por: {
    noun: words(
      'o a os as um uma do da dos das no na nos nas de meu minha seu sua este esta sem com para mais',
    ),
    other: words('eu não nunca me se é são está estão era foi muito tão demais que'),
    head: 'first',
  },
  ita: {
    noun: words(
      'il lo la i gli le un una del della dei delle di mio mia nostro nostra questo questa senza con per più',
    ),
    other: words('io non mai mi si è sono era ho ha hanno molto troppo così che'),
    head: 'first',
  },
  nld: {
    noun: words('de het een mijn onze jullie deze dit geen van voor met zonder in op meer'),
    other: words('ik wij we je ze hij niet is zijn was waren heb heeft kan te heel zo'),
    head: 'last',
  },
  ara: {
    noun: words('في من على عن مع بدون بعد قبل كل'),
    other: words('لا لم لن أنا هو هي كان كانت جدا'),
    head: 'first',
    isNoun: (written) => /^(?:ال|لل|وال|بال)/u.test(written),
  },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
