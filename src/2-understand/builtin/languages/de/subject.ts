import type { Clause } from '../clauses.ts';
import type { Predicate } from '../predicate.ts';

/** Of whom something is said, and the words that say so: a half-open range in the words of the clause. */
export interface Subject {
  readonly who: Predicate['who'];
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
}

const TITLE = /^(?:herrn?|frau|onkel|tante|doktor|kollege|kollegin)$/i;

/** The subject that stands at a word of a German clause: a pronoun or a name; null where none does. */
export function subjectAt(clause: Clause, at: number, isPerson: (name: string) => boolean): Subject | null {
  const { words: all } = clause;
  const word = all[at];
  if (word === undefined) return null;
  const here = { from: at, to: at + 1, name: null };
  if (word.lower === 'ich') return { who: 'I', ...here };
  if (word.lower === 'du' || (word.lower === 'sie' && /^S/.test(word.text) && at > 0)) return { who: 'you', ...here };
  if (word.lower === 's' && /^S/.test(word.text)) return { who: 'you', ...here };
  if (word.lower === 'wir') return { who: 'we', ...here };
  if (word.lower === 'jemand' || word.lower === 'irgendwer') return { who: 'somebody', ...here };
  if (at <= 1 && (word.lower === 'er' || word.text === 'sie')) {
    const name = lastNameIn(clause.before, isPerson);
    return name === null ? null : { who: 'named', ...here, name };
  }
  if (TITLE.test(word.text) && /^\p{Lu}/u.test(all[at + 1]?.text ?? '')) {
    const to = TITLE.test(all[at + 1]?.text ?? '') ? at + 3 : at + 2;
    return {
      who: 'named',
      from: at,
      to,
      name: all
        .slice(at, to)
        .map(({ text }) => text)
        .join(' '),
    };
  }
  if (!isPerson(word.text) || TITLE.test(all[at - 1]?.text ?? '')) return null;
  const last =
    /^\p{Lu}/u.test(all[at + 1]?.text ?? '') && isPerson(`${word.text} ${all[at + 1]?.text ?? ''}`) ? at + 2 : at + 1;
  return {
    who: 'named',
    from: at,
    to: last,
    name: all
      .slice(at, last)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The last name before "she" or "he": of somebody known, or behind a title. */
function lastNameIn(before: string, isPerson: (name: string) => boolean): string | null {
  const names = [...before.matchAll(/(?:(?:Herrn?|Frau|Onkel|Tante) )?\p{Lu}[\p{L}-]+/gu)]
    .map(([name]) => name)
    .filter((name) => TITLE.test(name.split(' ')[0] ?? '') || isPerson(name));
  return names.at(-1) ?? null;
}
