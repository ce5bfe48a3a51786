/** Written without its apostrophe, each of these can be nothing else. */
const CERTAIN: ReadonlyMap<string, string> = new Map(
  "I'm I've don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't wouldn't shouldn't mustn't needn't won't ain't that's what's who's where's here's there's he's she's you're they're you've we've you'll they'll it'll that'll there'll who'll you'd they'd that'd there'd would've could've should've o'clock y'all"
    .split(' ')
    .map((form) => [form.replace("'", '').toLowerCase(), form]),
);
const CERTAIN_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:${[...CERTAIN.keys()].join('|')})(?![\\p{L}\\p{N}'’-])`,
  'giu',
);

/** Whether a word is one that lost its apostrophe, and can be nothing else: "youve", "dont". */
export function lostApostrophe(word: string): boolean {
  return CERTAIN.has(word.toLowerCase());
}

/** What begins a clause, or stands before one. */
const BEGINS =
  '(?:^|[,.;:?!–—-] ?|\\b(?:and|but|so|then|or|if|when|because|that|which|think|guess|reckon|okay|ok|yeah|yes|yep|sure|no|right|well|oh|great|good|fine|maybe|now|also|otherwise|before|after|until|what|where|once) )';
/** Words that are others with their apostrophe left out, where what stands around them shows it. */
const AROUND: readonly (readonly [pattern: RegExp, written: string])[] = [
  [
    /(?<!\b(?:am|im|i'm|is|are|was|were|be|been|being|get|got|feel|feels|feeling|felt|fell|fall|falls|falling|taken|very|really|critically|mentally|terminally|seriously|not|too|the|an|a|he's|she's|they're|you're) )\bill(?= \p{L})(?! (?:at|with|health|will|effects|advised|fated|from|and|or|but)\b)/giu,
    "I'll",
  ],
  [
    /(?<!\b(?:the|an|a|user|my|your|his|her|our|their|client|order|ticket|customer|by|with|no|photo|one) )\bid(?= (?:like|love|say|rather|be|go|want|need|have|prefer|put|think|suggest|better|do|take|give|get|hate|guess|just|probably|also|still|definitely|really|expect|hope|hoped|ask|asked|said|been|imagine)\b)/giu,
    "I'd",
  ],
  [
    /\bits(?= (?:a|an|the|not|been|going|gonna|just|like|only|about|all|in|on|at|really|very|so|too|still|probably|actually|fine|okay|ok|good|great|hard|easy|my|your|our|because|what|more|quite|always|never|already|basically|kind|sort|pretty|red|done|ready|due|down|up|\p{L}+ing|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/giu,
    "it's",
  ],
  [
    new RegExp(
      `(?<=${BEGINS})well(?= (?:need|have|be|do|see|get|go|send|take|make|discuss|just|also|then|probably|still|come|keep|try|find|put|give|meet|ask|call|move|pick|know)\\b)`,
      'giu',
    ),
    "we'll",
  ],
  [
    /\blets(?= \p{L})(?! (?:you|me|us|it|them|him|her|people|everybody|everyone|anybody|anyone|the|a|an|my|your|our|their|his)\b)/giu,
    "let's",
  ],
  [
    new RegExp(
      `(?<=${BEGINS})(?<!\\b(?:that|which|what|where|once) )were(?= (?:\\p{L}+ing|gonna|not|good|on|at|all|in|out|still|just|also)\\b)`,
      'giu',
    ),
    "we're",
  ],
];
/** So many words without their apostrophe show how a talk is written. */
const ENOUGH = 3;

/**
 * Whether a talk was written down without apostrophes ("ill send it, thats fine"), as some recognisers do: not one in it,
 * and words that lack theirs. O(text).
 */
export function lacksApostrophes(texts: readonly string[]): boolean {
  let lacking = 0;
  for (const text of texts) {
    if (/\p{L}['’]\p{L}/u.test(text)) return false;
    lacking += text.match(CERTAIN_WORD)?.length ?? 0;
  }
  return lacking >= ENOUGH;
}

/** Puts apostrophes into what was written without any: "ill send it" becomes "I'll send it". What may be another word stays. O(text). */
export function withApostrophes(text: string): string {
  const certain = text.replace(CERTAIN_WORD, (word) => {
    const written = CERTAIN.get(word.toLowerCase()) ?? word;
    return /^\p{Lu}/u.test(word) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  });
  return AROUND.reduce((rest, [pattern, written]) => rest.replace(pattern, written), certain);
}
