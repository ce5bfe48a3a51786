/** A source of numbers from 0 up to 1 that gives the same row for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Letters that recognisers put down for others, by what they are written for. Our own guess at how names come out, made of spellings; the resolver's model is of
 * sounds and costs, and neither was made from the other.
 */
const LETTERS: readonly (readonly [string, readonly string[]])[] = [
  ['ph', ['f']],
  ['ck', ['k', 'c']],
  ['th', ['t', 'd']],
  ['ee', ['ea', 'i']],
  ['ie', ['y', 'ee']],
  ['ou', ['ow', 'u']],
  ['ai', ['ay', 'e']],
  ['ei', ['i', 'ay']],
  ['oa', ['o']],
  ['ll', ['l']],
  ['nn', ['n']],
  ['ss', ['s']],
  ['tt', ['t']],
  ['rr', ['r']],
  ['c', ['k', 's']],
  ['k', ['c', 'ck']],
  ['z', ['s']],
  ['s', ['z', 'ss']],
  ['b', ['p']],
  ['d', ['t']],
  ['v', ['f']],
  ['m', ['n']],
  ['a', ['e', 'u', 'ah']],
  ['e', ['a', 'i']],
  ['i', ['e', 'ee']],
  ['o', ['u', 'oh']],
  ['u', ['o', 'oo']],
  ['y', ['i', 'ie']],
];

/** A name as it may be misheard: one or two letters written otherwise and, for a longer name, now and then two words in small letters made of it. Null where nothing came of it. */
export function misheard(name: string, random: () => number): string | null {
  let text = name.toLowerCase();
  const changes = text.length > 6 ? 2 : 1;
  for (let change = 0; change < changes; change += 1) text = changed(text, random);
  if (text === name.toLowerCase()) return null;
  return text.length >= 6 && random() < 0.5 ? split(text, random) : text.charAt(0).toUpperCase() + text.slice(1);
}

function changed(text: string, random: () => number): string {
  const places = LETTERS.flatMap(([from, to]) =>
    Array.from(text.matchAll(new RegExp(from, 'g')), ({ index }) => ({ index, from, to })),
  ).filter(({ index }) => index > 0);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return text;
  const written = place.to[Math.floor(random() * place.to.length)] ?? '';
  return text.slice(0, place.index) + written + text.slice(place.index + place.from.length);
}

/** Two words, cut after a vowel or before a consonant that follows one, neither of less than two letters. */
function split(text: string, random: () => number): string {
  const cuts = Array.from(
    text.matchAll(/(?<=[aeiou])(?=[^aeiou])|(?<=[^aeiou])(?=[^aeiou])/g),
    ({ index }) => index,
  ).filter((at) => at >= 2 && at <= text.length - 2);
  const cut = cuts[Math.floor(random() * cuts.length)];
  return cut === undefined ? text : `${text.slice(0, cut)} ${text.slice(cut)}`;
}
