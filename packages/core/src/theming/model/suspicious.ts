/** Longer than people write: most of it would be there to push the rest of a call out of sight. */
const longFrom = 3_000;
const hiddenFrom = 8;
const hidden = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** What answers to an interview hardly hold, and attempts to steer a model do. Over-cautious on purpose: it costs one call. */
const patterns = [
  // Orders about orders, in the languages most often met.
  /\b(?:ignore|disregard|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|every|everything|these|those|your|instructions?|rules?|prompts?)\b/isu,
  /\bforget\b.{0,30}\b(?:previous|prior|above|earlier|instructions?|rules?|prompts?|everything)\b/isu,
  /(?:ignor\p{L}+|olvid\p{L}+|oubli\p{L}+|vergiss|vergessen|missachte\p{L}*|dimentica\p{L}*|esque[cç]\p{L}+|negeer|zignoruj).{0,40}(?:instru\p{L}+|anweisung\p{L}*|regeln?|reglas?|r[èe]gles?|regole|regras)/isu,
  /忽略.{0,12}(?:指令|指示|说明|以上|之前)|無視し|игнорируй|забудь.{0,20}инструкц|تجاهل/u,
  // Talking to the machine, or as it.
  /\b(?:system|assistant|developer|user)\s*(?:prompt|message|role)?\s*[:>\]]/iu,
  /\b(?:you are|you're)\s+(?:now|an?\s+(?:ai|assistant|model|coder|helpful|bot|machine))\b/iu,
  /\b(?:act as|pretend to be|from now on|new instructions?|instructions? (?:for|to) (?:the )?(?:ai|model|assistant|coder))\b/iu,
  /\b(?:prompt|jailbreak|chatgpt|gpt-?\d|llm|language model|ai (?:model|assistant|coder))\b/iu,
  // Orders about coding.
  /\b(?:code|label|tag|assign|classify|categori[sz]e|mark|respond|reply|output|return)\b.{0,60}\b(?:all|every|each|other|everyone|only with|exactly|the (?:theme|label|code|key|following))\b/isu,
  /\b(?:all|every|each|other)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?(?:answers?|responses?|respondents?|themes?)\b/iu,
  /\b(?:NONE|[AT]\d{1,3})\b.{0,40}\b(?:NONE|[AT]\d{1,3})\b|\btheme\s*[:=]?\s*["']?T?\d/su,
  // The form of our own messages, or of anyone's.
  /^\s*(?:ANSWERS|END)\b/mu,
  /```|<\/?[a-z_|][^>]{0,80}>|\[\/?INST\]|<\||\|>|#{3,}|-{5,}|={5,}/iu,
  /["'{[]\s*(?:id|theme|themes|answers?|quote|label|key|role|content)["']?\s*:/iu,
  /\}\s*[\]}]|\]\s*\}|\\n|\\"|\\u[0-9a-f]{4}/iu,
  // Something coded to be read by a machine only.
  /[A-Za-z0-9+/]{60,}={0,2}/u,
] as const;

/** Whether an answer looks as if it wanted to steer a model: then it gets a call of its own, and shapes no theme. */
export function isSuspicious(text: string): boolean {
  if (text.length >= longFrom) return true;
  if ((text.match(hidden)?.length ?? 0) >= hiddenFrom) return true;
  const plain = text.normalize('NFKC').replace(hidden, '');
  return patterns.some((pattern) => pattern.test(plain));
}
