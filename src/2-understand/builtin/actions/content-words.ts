import { baseForm } from '#language';
import { tokensOf } from '../utterances.ts';

const EMPTY: ReadonlySet<string> = new Set(
  "a an the this that these those it its i you he she we they me him her us them my your his our their mine yours and or but so if then than as of to in on at by for from with about into onto over up out off down back away before after until till since is are was were be been am do does did done have has had will would can could should shall may might must not no yes yeah okay ok just also too very really some any all each every both more most one ones thing things something anything stuff bit lot there here now again still yet what which who when where why how please get got make made let put take give go come today tomorrow tonight week month day monday tuesday wednesday thursday friday saturday sunday morning afternoon evening end next first last time january february march april may june july august september october november december well right sure maybe two three four five six seven eight nine ten eleven twelve half actually need want going want i'll i'm i've i'd you'll we'll let's he'll she'll that's it's don't".split(
    ' ',
  ),
);

/** Verbs that mean the same work, by the one that stands for them. */
const SAME: ReadonlyMap<string, string> = new Map(
  'ring:call phone:call telephone:call e-mail:email mail:email message:text ping:text forward:send resend:send mail:send email:send prepare:write draft:write'
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** The words of a text that say what it is about, in base forms as far as the lexicon has them, plurals cut. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const token of tokensOf(text)) {
    const word = token.replace(/'(?:s|ll|ve|re|d|m)$/, '');
    if (word.length < 2 || EMPTY.has(word) || EMPTY.has(token) || /^\d+$/.test(word)) continue;
    const base = baseForm(word) ?? (word.length > 4 ? word.replace(/(?<=[^s])s$/, '') : word);
    words.add(SAME.get(base) ?? base);
  }
  return words;
}

/** Words that two sets share. */
export function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let count = 0;
  for (const word of left) if (right.has(word)) count++;
  return count;
}
