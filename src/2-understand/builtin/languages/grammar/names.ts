import type { Clause } from '../clauses.ts';
import { verbIn } from '../verb-table.ts';
import type { Word } from '../words.ts';
import type { RomanceWords } from './romance-words.ts';

/** Subjects that stand for a name said shortly before. */
const STANDS_FOR_NAME = /^(?:il|elle|ella|él|que|qui)$/;
/** Letters before "he" within which his name is looked for. */
const SHORTLY = 90;

/** The name before a verb: right before it ("Jimena Urrutia lleva"), or of whom "il", "elle", "que" are said. */
export function nameBefore(
  clause: Clause,
  from: number,
  words: RomanceWords,
  isPerson: (name: string) => boolean,
): string | null {
  let to = from;
  while (STANDS_FOR_NAME.test(clause.words[to - 1]?.lower ?? '')) to -= 1;
  const text = `${clause.before}${clause.utterance.text.slice(clause.words[0]?.start ?? 0, clause.words[to]?.start ?? 0)}`;
  const names = namesIn(text, words, isPerson);
  const last = names.at(-1);
  if (last === undefined) return to === from ? notedName(text, clause, to, words) : null;
  const gap = text.slice(last.end);
  if (to === from) return /^[\s]*$/.test(gap) ? last.name : null;
  return gap.length <= SHORTLY ? last.name : null;
}

interface NameAt {
  readonly name: string;
  readonly end: number;
}

/** Names of people in a text: of such as are known, behind a title, and two words with capitals, or one inside a sentence. */
function namesIn(text: string, words: RomanceWords, isPerson: (name: string) => boolean): readonly NameAt[] {
  const names: NameAt[] = [];
  for (const match of text.matchAll(
    /(?:(?:la |el )?(?<title>\p{L}+) )?(?<name>\p{L}[\p{L}'-]+(?: (?:de |da |van )?\p{Lu}[\p{L}-]+)*)/gu,
  )) {
    const { title = '', name: said = '' } = match.groups ?? {};
    const isDouble =
      /^\p{Lu}\p{Ll}/u.test(title) &&
      /^\p{Lu}/u.test(said) &&
      !words.leads.has(title.toLowerCase()) &&
      !words.title.test(title) &&
      !words.verbs.has(title.toLowerCase());
    const name = isDouble ? `${title} ${said}` : said;
    const end = match.index + match[0].length;
    if (words.title.test(title) && /^\p{Lu}/u.test(name)) names.push({ name: match[0], end });
    else {
      for (const form of isDouble ? [name] : [`${title} ${name}`.trim(), name, name.split(' ')[0] ?? '', title]) {
        const stop = form === title ? match.index + match[0].indexOf(title) + title.length : end;
        if (form.length > 2 && isPerson(form)) {
          names.push({ name: form, end: stop });
          break;
        }
        if (
          form === name &&
          /^\p{Lu}\p{Ll}/u.test(name) &&
          (name.includes(' ') || match.index > 0) &&
          !words.leads.has(name.toLowerCase())
        ) {
          names.push({ name, end });
          break;
        }
      }
    }
  }
  return names;
}

/** In talk without capitals a name is told by being noted: "on note fabienne hubert termine les costumes". */
function notedName(text: string, clause: Clause, to: number, words: RomanceWords): string | null {
  if (/\p{Lu}/u.test(clause.utterance.text)) return null;
  const said = clause.words.slice(Math.max(0, to - 2), to).map(({ text: word }) => word);
  const before = clause.words[to - 3];
  const verb = before === undefined ? null : verbIn(words.verbs, before.lower, 'I', 'it');
  if (said.length < 2 || verb === null || !words.noting.has(verb) || text === '') return null;
  return said.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}

/** Spanish may put who does it behind the verb: "los firma Beltrán". */
export function nameBehind(
  all: readonly Word[],
  at: number,
  words: RomanceWords,
  isPerson: (name: string) => boolean,
): string | null {
  const from =
    /^(?:la|el)$/.test(all[at + 1]?.lower ?? '') && words.title.test(all[at + 2]?.lower ?? '') ? at + 2 : at + 1;
  for (const length of [3, 2, 1]) {
    const said = all.slice(from, from + length);
    const name = said.map(({ text }) => text).join(' ');
    if (
      said.length === length &&
      said[0]?.isAfterBreak === false &&
      (isPerson(name) || (length > 1 && words.title.test(said[0].lower) && /^\p{Lu}/u.test(said[1]?.text ?? '')))
    )
      return name;
  }
  return null;
}
