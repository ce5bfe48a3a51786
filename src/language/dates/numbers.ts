import type { Token } from './token.ts';
import { is, skip } from './words.ts';

/** A number as it was said, and the index after it. */
export interface Counted {
  readonly value: number;
  readonly next: number;
}

const units: ReadonlyMap<string, number> = numbered(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ordinalUnits: ReadonlyMap<string, number> = numbered(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const tens: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i) => [word, 20 + 10 * i]),
);
const ordinalTens: ReadonlyMap<string, number> = new Map([
  ['twentieth', 20],
  ['thirtieth', 30],
]);

/** Whether a word can begin a number: "two", "twenty", "third". */
export function beginsNumber(word: string): boolean {
  return [units, ordinalUnits, tens, ordinalTens].some((table) => table.get(word) !== undefined);
}

function numbered(words: string): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, value) => [word, value]));
}

/** Reads "12", "twelve", "twenty-one", "a hundred and twenty". */
export function readCardinal(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return { value: token.value, next: at + 1 };
  if (is(tokens, at, 'a', 'one') && is(tokens, at + 1, 'hundred')) return readHundreds(tokens, 1, at + 2);
  const small = readBelowHundred(tokens, at);
  if (small !== null && small.value > 0 && is(tokens, small.next, 'hundred')) {
    return readHundreds(tokens, small.value, small.next + 1);
  }
  return small;
}

function readHundreds(tokens: readonly Token[], hundreds: number, at: number): Counted {
  const rest = readBelowHundred(tokens, skip(tokens, at, 'and'));
  return rest === null ? { value: hundreds * 100, next: at } : { value: hundreds * 100 + rest.value, next: rest.next };
}

function readBelowHundred(tokens: readonly Token[], at: number): Counted | null {
  const word = tokens[at]?.word ?? '';
  const ten = tens.get(word);
  if (ten === undefined) {
    const unit = units.get(word);
    return unit === undefined ? null : { value: unit, next: at + 1 };
  }
  const after = skip(tokens, at + 1, '-');
  const unit = units.get(tokens[after]?.word ?? '');
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, next: after + 1 }
    : { value: ten, next: at + 1 };
}

/** Reads "12th", "twelfth", "twenty-third", "thirty first". */
export function readOrdinal(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'ordinal') return { value: token.value, next: at + 1 };
  const plain = ordinalUnits.get(token.word) ?? ordinalTens.get(token.word);
  if (plain !== undefined && plain > 0) return { value: plain, next: at + 1 };
  const ten = tens.get(token.word);
  if (ten === undefined) return null;
  const after = skip(tokens, at + 1, '-');
  const unit = ordinalUnits.get(tokens[after]?.word ?? '');
  return unit !== undefined && unit > 0 && unit < 10 ? { value: ten + unit, next: after + 1 } : null;
}

/** Reads a year from 1900 to 2099: "2026", "'26", "twenty twenty-six", "two thousand and six". */
export function readYear(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return token.word.length === 4 ? yearOf(token.value, at + 1) : null;
  if ((token.word === "'" || token.word === '’') && tokens[at + 1]?.kind === 'number') {
    const short = tokens[at + 1];
    return short?.word.length === 2 && !short.spaced ? yearOf(2000 + short.value, at + 2) : null;
  }
  if (token.word === 'two' && is(tokens, at + 1, 'thousand')) {
    const rest = readBelowHundred(tokens, skip(tokens, at + 2, 'and'));
    return rest === null ? yearOf(2000, at + 2) : yearOf(2000 + rest.value, rest.next);
  }
  if (token.word !== 'twenty' && token.word !== 'nineteen') return null;
  const rest = readBelowHundred(tokens, at + 1);
  return rest !== null && rest.value > 9 ? yearOf((units.get(token.word) ?? 20) * 100 + rest.value, rest.next) : null;
}

function yearOf(value: number, next: number): Counted | null {
  return value >= 1900 && value < 2100 ? { value, next } : null;
}
