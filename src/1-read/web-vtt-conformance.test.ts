import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cueParts } from './cue-text.ts';
import { decodeSource } from './decode-source.ts';
import { type Cue, scanCues } from './web-vtt-scan.ts';

/** Where the tests of web-platform-tests stand, with the cues of the definition's reference parser; they are no part of this repository. */
const folder = join(process.env['BOSWELL_CORPORA'] ?? '../shared/corpora', 'wpt-webvtt');
const hasTests = existsSync(folder);

type CueOfTest = Pick<Cue, 'id' | 'start' | 'end' | 'text'>;

/** The signature as the definition has it: `WEBVTT`, then a space, a tab, a line end or nothing. A file without it has no cues. */
const SIGNATURE = /^WEBVTT(?:[ \t\n]|$)/;

/** The cues of a file read as the definition says. Zero bytes are U+FFFD there; our decoder refuses such files before. */
function strictCues(bytes: Uint8Array): readonly CueOfTest[] {
  const decoding = decodeSource('test.vtt', bytes);
  const text =
    decoding.kind === 'text'
      ? decoding.source.text
      : new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');
  if (!SIGNATURE.test(text)) return [];
  const { cues } = scanCues(text, { strict: true, hasSignature: true });
  return cues.map(({ id, start, end, text: words }) => ({ id, start, end, text: words }));
}

describe.runIf(hasTests)('every file-parsing test of web-platform-tests gives the cues of the definition', () => {
  const names = hasTests ? readdirSync(folder).filter((name) => name.endsWith('.vtt')) : [];

  test('all 37 are there', () => {
    expect(names).toHaveLength(37);
  });

  test.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name.replace(/vtt$/, 'json')), 'utf8'));
    expect(strictCues(readFileSync(join(folder, name)))).toEqual(expected.cues);
  });
});

/** Cue texts that we read otherwise than the definition, each with its reason. */
const EXCEPTIONS: readonly (readonly [reason: string, text: RegExp])[] = [
  [
    'a "<" that begins no whole tag is a word: people type "x < 5", and a tag that was cut off tells nothing',
    /<[^>]*$|<\t|&</,
  ],
  ['a tag that is broken over two lines is words, for the same reason', /<\/\nc>/],
  [
    'names of HTML entities beyond those that exports use stay as they stand',
    /&(?:AMP|ClockwiseContourIntegral|nsubE|notin|not|notit)\b/,
  ],
  ['an entity without its semicolon stays as it stands', /&amp\n/],
  ['marks of writing direction are not seen, and quotes should match without them', /&(?:lrm|rlm);/],
  ['zero bytes are no text: a source that has them is refused', /\0/],
  ['a blank line ends a cue, so that none holds one', /\n\n./],
];

/** What a tree of the tests says, by voice: our reader keeps no more of it. */
function spokenIn(tree: string): readonly string[] {
  const said: { readonly voice: string; words: string }[] = [];
  let voice = { depth: -1, name: '-' };
  for (const line of tree.split(/\n(?=\| )/)) {
    const [, space = '', node = ''] = /^\| ( *)([\s\S]*?)\n?$/.exec(line) ?? [];
    if (space.length <= voice.depth) voice = { depth: -1, name: '-' };
    if (node.startsWith('title="')) voice = { depth: space.length - 2, name: node.slice(7, -1) || '-' };
    if (!node.startsWith('"')) continue;
    const last = said.at(-1);
    if (last?.voice === voice.name) last.words += node.slice(1, -1);
    else said.push({ voice: voice.name, words: node.slice(1, -1) });
  }
  return said.flatMap(({ voice: name, words }) =>
    words.trim() === '' ? [] : [`${name}: ${words.replace(/\s+/g, ' ').trim()}`],
  );
}

describe.runIf(hasTests)('every cue-text test of web-platform-tests gives the voices and words of its tree', () => {
  const files = hasTests ? readdirSync(join(folder, 'cue-text')).filter((name) => name.endsWith('.json')) : [];
  const cases = files.flatMap((name): readonly { readonly text: string; readonly expectedTree: string }[] =>
    JSON.parse(readFileSync(join(folder, 'cue-text', name), 'utf8')),
  );
  const isException = ({ text }: { readonly text: string }): boolean =>
    EXCEPTIONS.some(([, pattern]) => pattern.test(text));
  const spoken = (text: string): readonly string[] =>
    cueParts(text).map(({ voice, lines }) => `${voice ?? '-'}: ${lines.join(' ')}`);

  test.each(cases.filter((one) => !isException(one)))('$text', ({ text, expectedTree }) => {
    expect(spoken(text)).toEqual(spokenIn(expectedTree));
  });

  test.each(cases.filter(isException))('no exception is listed without need: $text', ({ text, expectedTree }) => {
    expect(spoken(text)).not.toEqual(spokenIn(expectedTree));
  });
});

const T = '00:01.000 --> 00:02.000';

describe('our own cases of the same kinds', () => {
  test.each<
    readonly [
      name: string,
      text: string,
      cues: readonly (readonly [id: string, start: number, end: number, text: string])[],
    ]
  >([
    ['a signature alone', 'WEBVTT', []],
    ['a byte order mark before it', `\uFEFFWEBVTT\n\n${T}\nhm`, [['', 1, 2, 'hm']]],
    ['words after it', `WEBVTT - from the yard\n\n${T}\nhm`, [['', 1, 2, 'hm']]],
    ['a tab after it', `WEBVTT\tx\n\n${T}\nhm`, [['', 1, 2, 'hm']]],
    ['words that are joined to it: no WebVTT', `WEBVTTx\n\n${T}\nhm`, []],
    ['small letters: no WebVTT', `webvtt\n\n${T}\nhm`, []],
    ['header lines below it', `WEBVTT\nKind: captions\nLanguage: en\n\n${T}\nhm`, [['', 1, 2, 'hm']]],
    ['times right below it', `WEBVTT\n${T}\nhm`, [['', 1, 2, 'hm']]],
    [
      'line ends of all kinds',
      `WEBVTT\r\n\r\n1\r\n${T}\r\nhm\r\r2\r${T}\rno\n`,
      [
        ['1', 1, 2, 'hm'],
        ['2', 1, 2, 'no'],
      ],
    ],
    ['an id with spaces', `WEBVTT\n\n  a b \n${T}\nhm`, [['  a b ', 1, 2, 'hm']]],
    ['an id that is nearly an arrow', `WEBVTT\n\n-- >\n${T}\nhm`, [['-- >', 1, 2, 'hm']]],
    ['two lines before the times: no cue', `WEBVTT\n\na\nb\n${T}\nhm`, [['', 1, 2, 'hm']]],
    ['hours', `WEBVTT\n\n01:00:00.000 --> 100:00:00.000\nhm`, [['', 3600, 360_000, 'hm']]],
    ['no hours', `WEBVTT\n\n59:59.999 --> 01:00:00.000\nhm`, [['', 3599.999, 3600, 'hm']]],
    ['an end before the start is a cue', `WEBVTT\n\n00:02.000 --> 00:01.000\nhm`, [['', 2, 1, 'hm']]],
    ['sixty minutes or seconds are none', `WEBVTT\n\n00:60.000 --> 00:61.000\nhm\n\n60:00.000 --> 61:00.000\nno`, []],
    ['too few digits', `WEBVTT\n\n0:01.000 --> 0:02.000\nhm\n\n00:01.00 --> 00:02.000\nno`, []],
    ['too many digits', `WEBVTT\n\n00:001.000 --> 00:02.000\nhm\n\n00:01.0000 --> 00:02.000\nno`, []],
    ['a comma', `WEBVTT\n\n00:01,000 --> 00:02,000\nhm`, []],
    ['negative times', `WEBVTT\n\n-00:01.000 --> 00:02.000\nhm`, []],
    ['no end', `WEBVTT\n\n00:01.000 -->\nhm`, []],
    ['no spaces around the arrow', `WEBVTT\n\n00:01.000-->00:02.000\nhm`, [['', 1, 2, 'hm']]],
    ['tabs around it', `WEBVTT\n\n\t00:01.000\t-->\t00:02.000\t\nhm`, [['', 1, 2, 'hm']]],
    ['settings', `WEBVTT\n\n${T} align:start line:0 position:10%,start size:50%\nhm`, [['', 1, 2, 'hm']]],
    ['settings that are nonsense', `WEBVTT\n\n${T} foo bar:baz :: x:\nhm`, [['', 1, 2, 'hm']]],
    ['white space before the words', `WEBVTT\n\n${T}\n   hm`, [['', 1, 2, '   hm']]],
    ['several lines of words', `WEBVTT\n\n${T}\nhm\nhm`, [['', 1, 2, 'hm\nhm']]],
    [
      'no words',
      `WEBVTT\n\n${T}\n\n${T}\nhm`,
      [
        ['', 1, 2, ''],
        ['', 1, 2, 'hm'],
      ],
    ],
    ['times at the end of the file', `WEBVTT\n\n${T}`, [['', 1, 2, '']]],
    [
      'times right after the words',
      `WEBVTT\n\n${T}\nhm\n${T}\nno`,
      [
        ['', 1, 2, 'hm'],
        ['', 1, 2, 'no'],
      ],
    ],
    [
      'a note, a style, a region',
      `WEBVTT\n\nNOTE hm\nno\n\nSTYLE\n::cue{}\n\nREGION\nid:x\n\n${T}\nhm`,
      [['', 1, 2, 'hm']],
    ],
    ['an arrow in a note begins a cue', `WEBVTT\n\nNOTE\n${T}\nhm`, [['NOTE', 1, 2, 'hm']]],
  ])('%s', (_, text, cues) => {
    const expected = cues.map(([id, start, end, words]) => ({ id, start, end, text: words }));
    expect(strictCues(new TextEncoder().encode(text))).toEqual(expected);
  });
});
