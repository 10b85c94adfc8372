const COMMON = new Set(
  `about after again also although always another because been before being both but cannot could does doing done
   down each else even ever every everything from gets getting give goes going gone good have having here into its
   just know less like lots made make makes many maybe more most much must need never nothing often once only other
   over quite rather really same should since some something sometimes still such sure take than that their them
   then there these they thing things think this those though through time times took under until using very want
   well went were what when where which while will with without would your yours`.split(/\s+/),
);

/** Words of four letters or more that carry meaning, lower case, each once. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !COMMON.has(word));
}
