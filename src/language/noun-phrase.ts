import { baseForm, verbKind } from './verbs.ts';

const DETERMINER = /^(?:the|a|an|my|your|our|his|her|their|another)$/i;
const ASIDE =
  /(?:^(?:in|on|at|from|by|into|onto|over|under|after|before|until|since|without|within|through|between|during|of|for|with|about|to|like|as|than|is|was|are|were|be|been|becomes?)|['’](?:s|re|m))$/i;
const STOP: ReadonlySet<string> = new Set(
  'i you he she it we they me him us them who which that what when where why how if whether because so and or but then than as is are was were be been am do does did have has had will would can could should shall may might must in on at to from with by about into onto over under after before until since without within through between during off up down out again already yet still just also too very really not never here there now today tomorrow yesterday tonight please anyway though for of like'.split(
    ' ',
  ),
);
const VAGUE: ReadonlySet<string> = new Set(
  'thing things way ways lot lots bit bits moment minute minutes second seconds week weeks day days month months year years time times one ones kind kinds sort sorts same point other others rest end beginning start middle question questions idea problem issue reason case fact sense mess shame bonus guy guys people everybody person man woman morning afternoon evening night hour hours side hand while whole number amount part truth matter plan best worst first last next answer meeting call talk conversation joke pity lads everyone call'.split(
    ' ',
  ),
);

/** A noun phrase: its words as said and the head noun in lower case. */
export interface NounPhrase {
  readonly text: string;
  readonly head: string;
  readonly isPlural: boolean;
  /** A place, a time, a means or a name for something else, by the word before it: seldom what the sentence is about. */
  readonly isAside: boolean;
}

/**
 * Finds simple noun phrases ("the pricing deck", "a copy of the contract") that begin with a determiner and whose head
 * is a thing one can name, in the order they stand. A hint for what "it" may mean, not a parser. O(words).
 */
export function nounPhrasesOf(text: string): readonly NounPhrase[] {
  const words = text.split(/\s+/);
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!DETERMINER.test(words[at] ?? '')) continue;
    const end = phraseEnd(words, at + 1);
    const core = end === null ? null : phraseOf(words.slice(at, end));
    if (core === null || end === null) continue;
    const phrase: NounPhrase = { ...core, isAside: isAside(words[at - 1]) };
    const of =
      /^(?:of|for|about)$/i.test(words[end] ?? '') && endsOpen(words[end - 1]) && DETERMINER.test(words[end + 1] ?? '')
        ? phraseEnd(words, end + 2)
        : null;
    phrases.push(
      of === null ? phrase : { ...phrase, text: `${phrase.text} ${bareEnd(words.slice(end, of).join(' '))}` },
    );
    at = (of ?? end) - 1;
  }
  return phrases;
}

function isAside(word: string | undefined): boolean {
  return word !== undefined && ASIDE.test(word);
}

function phraseEnd(words: readonly string[], from: number): number | null {
  let at = from;
  while (at < words.length && at - from < 4) {
    const word = words[at] ?? '';
    const plain = bareEnd(word).toLowerCase();
    if (
      plain === '' ||
      STOP.has(plain) ||
      DETERMINER.test(plain) ||
      /['’](?:s|ll|ve|re|d|m)$/.test(plain) ||
      isFiniteVerb(plain, at - from)
    )
      break;
    at++;
    if (!endsOpen(word)) break;
  }
  return at > from ? at : null;
}

/** After its first word a phrase ends where a verb form that is no noun follows ("the deck looks fine"). */
function isFiniteVerb(word: string, position: number): boolean {
  if (position === 0) return false;
  const base = baseForm(word);
  return (
    base !== null &&
    (verbKind(base) === 'talk' ||
      /(?:ed|ing)$/.test(word) ||
      /^(?:looks|needs|goes|comes|gets|takes|works|came|went|got|took|sent|made|said|brought|gave|ran|wrote|told|bought)$/.test(
        word,
      ))
  );
}

function endsOpen(word: string | undefined): boolean {
  return word !== undefined && !/[,.;:?!–—)]$/.test(word);
}

function phraseOf(words: readonly string[]): Omit<NounPhrase, 'isAside'> | null {
  const text = bareEnd(words.join(' '));
  const head = (text.split(' ').at(-1) ?? '').toLowerCase();
  if (words.length < 2 || VAGUE.has(head) || /(?:ly|est)$/.test(head) || !/^\p{L}[\p{L}\p{N}-]+$/u.test(head))
    return null;
  if (
    /^(?:that|this|all|both)$/i.test(words[0] ?? '') &&
    /^(?:good|great|fine|right|true|okay|nice|well|sounds?|works?|means?|depends?|helps?|makes?|looks?)$/.test(head)
  )
    return null;
  return { text, head, isPlural: /[^s]s$/.test(head) };
}

function bareEnd(text: string): string {
  return text.replace(/[^\p{L}\p{N})%]+$/u, '');
}
