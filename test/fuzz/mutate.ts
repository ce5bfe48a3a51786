import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/**
 * Spoils a file in one to five ways: bits flipped, pieces cut, doubled, blown up and moved, signs of all formats put in, numbers made huge, nesting made deep,
 * lines made long, spliced with another file. The same for the same random numbers. At most about 2 MB.
 */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + random.below(5); count > 0; count--) mutated = random.pick(mutations)(mutated, random, other);
  return mutated.slice(0, LONGEST);
}

const LONGEST = 2_000_000;

/** Whether a mutation makes much of it: seldom, since of small inputs many more are read in the same time. */
const isLarge = (random: Random): boolean => random.below(60) === 0;

/** What means something in some format, or breaks what does. */
const SIGNS: readonly [string, ...string[]] = [
  '"',
  '\\',
  '\\u0000',
  '\\ud83d',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  ' --> ',
  '<v ',
  '</v>',
  '<',
  '>',
  '&#',
  '&lt;',
  '**',
  '---\n',
  '# ',
  '- [ ] ',
  '>> ',
  '%%',
  'WEBVTT\n\n',
  'NOTE ',
  'From: ',
  'From nobody Mon Jan  1 00:00:00 2026\n',
  'Content-Type: multipart/mixed; boundary=x\n',
  '=?utf-8?B?////?=',
  '=3D=\n',
  'BEGIN:VEVENT\n',
  'RRULE:FREQ=SECONDLY\n',
  '<!DOCTYPE x [<!ENTITY a "&b;&b;">]>',
  '<table><td>',
  'NaN',
  'null',
  'true',
  '-1',
  '1e999',
  '9'.repeat(400),
  '99:99:99.999',
  '00:00:00.000',
  '-00:01',
  '999999:59:59,999 --> 00:00:00,001',
  'PT9999999999H',
  '2026-13-45T99:99:99Z',
  '"__proto__":',
  '"constructor":{"prototype":',
  '\u0000',
  '\ufeff',
  '\u2028',
  '\u200b',
  '\u202e',
  '\u0301'.repeat(50),
  '👩‍👩‍👧‍👦',
  '\ud800',
  'Speaker 1: ',
  'Unknown: ',
];

const mutations: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  overwriteBytes,
  cutPiece,
  cutEnd,
  doublePiece,
  insertSign,
  insertSign,
  insertSigns,
  insertRun,
  replaceNumbers,
  movePiece,
  splice,
  blowUp,
  nest,
  lengthenLine,
  changeEncoding,
];

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let count = 1 + random.below(8); count > 0; count--) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function overwriteBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const value = random.pick([0, 0x80, 0xff, 0xc3, 0xe2, 0x0a, 0x20]);
  const from = random.below(changed.length);
  return changed.fill(value, from, from + 1 + random.below(16));
}

function cutPiece(bytes: Uint8Array, random: Random): Uint8Array {
  const { from, to } = pieceOf(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function cutEnd(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length + 1));
}

function doublePiece(bytes: Uint8Array, random: Random): Uint8Array {
  const { from, to } = pieceOf(bytes, random);
  return joined(bytes.subarray(0, to), bytes.subarray(from));
}

function insertSign(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), encode(random.pick(SIGNS)), bytes.subarray(at));
}

function insertSigns(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const signs = Array.from({ length: 1 + random.below(40) }, () => random.pick(SIGNS)).join('');
  return joined(bytes.subarray(0, at), encode(signs), bytes.subarray(at));
}

/** One sign over and over, with a blank behind each or none: what begins anew at each sign of a run takes the square of its length. */
function insertRun(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const sign = random.pick([
    '*',
    '-',
    '.',
    ',',
    ':',
    '…',
    '"',
    '(',
    '_',
    '#',
    '>',
    '?',
    '!',
    "'",
    '|',
    '~',
    '=',
    'A',
    '0',
  ]);
  const run = `${sign}${random.below(4) === 0 ? ' ' : ''}`.repeat(random.below(isLarge(random) ? 60_000 : 1_000));
  return joined(bytes.subarray(0, at), encode(run), bytes.subarray(at));
}

/** Some of the numbers become others that no clock and no counter expects. */
function replaceNumbers(bytes: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const share = 1 + random.below(20);
  const replaced = text.replace(/\d+(?:\.\d+)?/g, (number) =>
    random.below(share) === 0
      ? random.pick(['0', '-1', '1e308', '99999999999999999999', '0.0000001', '61', '00'])
      : number,
  );
  return Uint8Array.from(replaced, (character) => character.charCodeAt(0));
}

function movePiece(bytes: Uint8Array, random: Random): Uint8Array {
  const { from, to } = pieceOf(bytes, random);
  const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
  const at = random.below(rest.length + 1);
  return joined(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
}

function splice(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)));
}

/** A piece over and over, now and then up to a megabyte: what is quadratic shows. */
function blowUp(bytes: Uint8Array, random: Random): Uint8Array {
  const { from, to } = pieceOf(bytes, random);
  const piece = bytes.subarray(from, Math.min(to, from + 1 + random.below(200)));
  const size = isLarge(random) ? 1_000_000 : 5_000;
  const times = piece.length === 0 ? 0 : Math.ceil(random.below(size) / piece.length);
  const blown = new Uint8Array(piece.length * times);
  for (let at = 0; at < blown.length; at += piece.length) blown.set(piece, at);
  return joined(bytes.subarray(0, from), blown, bytes.subarray(from));
}

function nest(bytes: Uint8Array, random: Random): Uint8Array {
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['(', ')'],
    ['<i>', '</i>'],
    ['<v x>', '</v>'],
    ['> ', ''],
    ['"', '"'],
    ['**', '**'],
  ]);
  const depth = random.below(isLarge(random) ? 200_000 : 1_000);
  const { from, to } = pieceOf(bytes, random);
  const [opened, closed] = [encode(open.repeat(depth)), encode(close.repeat(depth))];
  return joined(bytes.subarray(0, from), opened, bytes.subarray(from, to), closed, bytes.subarray(to));
}

/** Line ends become blanks, all or some. */
function lengthenLine(bytes: Uint8Array, random: Random): Uint8Array {
  const share = 1 + random.below(3);
  return bytes.map((byte) => (byte === 0x0a && random.below(share) === 0 ? 0x20 : byte));
}

function changeEncoding(bytes: Uint8Array, random: Random): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const utf16 = new Uint8Array(text.length * 2 + 2);
  const isLittle = random.below(2) === 0;
  for (let index = -1; index < text.length; index++) {
    const code = index < 0 ? 0xfeff : text.charCodeAt(index);
    utf16.set(isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255], (index + 1) * 2);
  }
  if (random.below(3) > 0) return utf16;
  return Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 255);
}

function pieceOf(bytes: Uint8Array, random: Random): { from: number; to: number } {
  const from = random.below(bytes.length + 1);
  return { from, to: Math.min(bytes.length, from + random.below(random.pick([10, 100, 1000, bytes.length]) + 1)) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
