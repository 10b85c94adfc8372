const fence = /```[a-z]*\s*\n?([\s\S]*?)```/gi;
const thinking = /^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/i;
/** A text with so many brackets is not a reply with JSON in it. */
const mostStarts = 20;

/** The JSON values that a reply may mean, likeliest first: the whole of it, what stands in code fences, an object in prose. */
export function jsonInText(text: string): unknown[] {
  const bare = text.replace(thinking, '').trim();
  const fenced = [...bare.matchAll(fence)].map(([, inside]) => inside ?? '');
  return [bare, ...fenced, ...objectsIn(bare)].flatMap((candidate) => parse(candidate));
}

function parse(text: string): unknown[] {
  try {
    return [JSON.parse(text, (_key, value) => (typeof value === 'string' ? storable(value) : value))];
  } catch {
    return [];
  }
}

/** PostgreSQL keeps neither NUL nor half a character. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\uFFFD');
}

function objectsIn(text: string): string[] {
  const found: string[] = [];
  let from = text.indexOf('{');
  for (let starts = 0; from >= 0 && starts < mostStarts; starts += 1) {
    const end = endOfObject(text, from);
    if (end > 0) found.push(text.slice(from, end));
    from = text.indexOf('{', end > 0 ? end : from + 1);
  }
  return found;
}

/** Where the object that begins at `from` ends; 0 when it does not. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === '{') depth += 1;
    else if (!quoted && character === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return 0;
}
