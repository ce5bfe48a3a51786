import type { Token } from './token.ts';
import { skip, wordSet } from './words.ts';

const subjects = wordSet(
  'i we you he she it they who that this everyone everybody nobody somebody someone which what there',
);
const pastVerbs = wordSet(`
  was were did had sent went met said told got gave took came saw did made found left ran began wrote spoke heard thought knew felt kept brought bought
  paid built read put set let lost held stood understood sat spent taught fell grew drew broke chose drove ate forgot flew threw wore won sold led
  showed lent cut hit hurt quit cost`);
const ahead = wordSet(`
  will would should can could may might must shall gonna going need needs want wants to let's lets i'll we'll you'll he'll she'll they'll it'll
  i'd we'd you'd he'd she'd they'd won't is are am i'm we're you're they're he's she's it's that's please due scheduled planned do don't does doesn't has have`);
/** "I've been working on it this week", "we haven't met this month"; not "I've got them on the phone on Friday". */
const perfect = wordSet("been haven't hasn't havent hasnt i've we've they've you've");
const adverbs = wordSet('just already actually also really only finally even still then all both never always');
const clauseEnds = wordSet('and but so because then while although though whereas , . ; ? ! : -');
const openPast = wordSet('hoping thinking going planning wondering supposed meant due told asked');
/** Ends that look like a past tense and are none. */
const notPast = wordSet('need feed speed seed indeed proceed succeed exceed bed red shed embed hundred unneeded wed');

/** Whether the clause around some tokens tells of what has been: "I sent it on Monday", "on Tuesday we met". Looks at most 14 tokens away. */
export function tellsThePast(tokens: readonly Token[], at: number, next: number): boolean {
  return isToldBefore(tokens, at) ?? isToldAfter(tokens, next);
}

/** Null where the clause begins with the day and so leaves it open. */
function isToldBefore(tokens: readonly Token[], at: number): boolean | null {
  for (let back = at - 1; back >= 0 && back > at - 15; back--) {
    const word = tokens[back]?.word ?? '';
    if (clauseEnds.has(word) && !isListed(tokens, back)) return back === at - 1 ? null : false;
    if (perfect.has(word) && tokens[back + 1]?.word !== 'got' && !ahead.has(tokens[back - 1]?.word ?? '')) return true;
    if (ahead.has(word)) return false;
    if (isPastVerb(word) && followsSubject(tokens, back)) return !openPast.has(tokens[back + 1]?.word ?? '');
  }
  return at <= 2 ? null : false;
}

function isToldAfter(tokens: readonly Token[], next: number): boolean {
  for (let word = skip(tokens, next, ','); word < next + 5; word++) {
    const said = tokens[word]?.word ?? '.';
    if (clauseEnds.has(said) || ahead.has(said)) return false;
    if (isPastVerb(said) && followsSubject(tokens, word)) return !openPast.has(tokens[word + 1]?.word ?? '');
  }
  return false;
}

/** A comma or "and" that joins nouns does not end the clause: "we met Ana and Ben on Monday". */
function isListed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.word === 'and' && next !== undefined && !subjects.has(next.word) && !ahead.has(next.word);
}

function isPastVerb(word: string): boolean {
  return pastVerbs.has(word) || (word.length > 4 && word.endsWith('ed') && !notPast.has(word));
}

function followsSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (adverbs.has(before.word)) return followsSubject(tokens, at - 1);
  if (ahead.has(before.word) || perfect.has(before.word)) return false; // "I'll put it there tonight"
  return subjects.has(before.word) || (before.capital && before.kind === 'word');
}
