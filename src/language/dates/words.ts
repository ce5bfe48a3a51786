import type { Token } from './token.ts';

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Prepares phrases for `readPhrase`; `a|b` stands for either word. */
export function phrases(...said: readonly string[]): Phrases {
  const table = new Map<string, (readonly string[])[]>();
  for (const words of said.flatMap(spellOut)) {
    const first = words[0] ?? '';
    table.set(
      first,
      [...(table.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return table;
}

function spellOut(said: string): readonly (readonly string[])[] {
  return said
    .split(' ')
    .reduce<readonly (readonly string[])[]>(
      (so, choice) => so.flatMap((words) => choice.split('|').map((word) => [...words, word])),
      [[]],
    );
}

export function firstWords(table: Phrases): readonly string[] {
  return [...table.keys()];
}

/** Index after the longest of the phrases that starts at a token, or null. */
export function readPhrase(tokens: readonly Token[], at: number, table: Phrases): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const found = table.get(token.word)?.find((words) => words.every((word, i) => tokens[at + i]?.word === word));
  return found === undefined ? null : at + found.length;
}

/** Index after a word if it stands there, otherwise the same index. */
export function skip(tokens: readonly Token[], at: number, ...words: readonly string[]): number {
  const token = tokens[at];
  return token !== undefined && words.includes(token.word) ? at + 1 : at;
}

export function is(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  const token = tokens[at];
  return token !== undefined && words.includes(token.word);
}

/** Set of the words of a text. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''));
}

/** What may follow a number without being the thing it counts: "by the third we", not "the third slide". */
const followers = wordSet(`
  and or but so because since if when while as at by in on for to from with without that which who we i you they he she it
  i'm i'll i've we'll we're we've you'll you're they'll they're he'll she'll it'll it's that's there there's this these those
  please then is are was were be will would should shall can could may might must has have had do does did not of the a an my our your their his
  her okay ok right yeah yes no well um now also too maybe probably just let let's lets actually works work sounds seems looks
  latest only until till before after about around between through thru next last morning afternoon evening night noon today tomorrow
  everyone everybody somebody someone instead rather unless though although otherwise first come comes am pm sure great fine good
`);

/** Whether an expression may end before a token: at the end of the text, before a mark, a function word or a name. */
export function mayEndBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital) return true;
  if (token.kind === 'mark') return !'%°$€£'.includes(token.word);
  return token.kind === 'word' && followers.has(token.word);
}
