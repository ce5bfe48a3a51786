import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';
import { entryLines } from './entry-lines.ts';
import { parseJson } from './parse-json.ts';

/** The lines of the turns of a JSON source. */
async function linesOfTurns(text: string): Promise<readonly (number | undefined)[]> {
  const { conversation } = await readConversation(sourceOf('Inbox/yard.json', text));
  return (conversation?.turns ?? []).map(({ line }) => line);
}

const said = [
  { speaker: 'Petra Lindqvist', start: 0, end: 4, text: 'Shall we "start"? The crane {north} is [still] there.' },
  { speaker: 'Guido van der Meer', start: 5, end: 9, text: 'It is \\ nobody moved it. {\\"' },
  { speaker: 'Petra Lindqvist', start: 10, end: 14, text: 'I will send him the list.' },
];
const oneALine = `{"title": "Yard {1}", "segments": [\n${said.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}`;
const worded = {
  results: {
    channels: [
      {
        alternatives: [
          {
            transcript: 'Shall we start? It is late. I know.',
            words: ['Shall', 'we', 'start?', 'It', 'is', 'late.', 'I', 'know.'].map((word, at) => ({
              word,
              punctuated_word: word,
              start: at,
              end: at + 0.5,
              speaker: at < 3 ? 0 : at < 6 ? 1 : 0,
            })),
          },
        ],
      },
    ],
  },
};
const rows = { segments: said.map(({ start, end, text }, id) => [id, 0, start, end, text, [50364, 13]]) };

test.each([
  ['on one line', JSON.stringify({ segments: said }), [1, 1, 1]],
  ['as JSON.stringify indents it', JSON.stringify({ language: 'en', segments: said }, null, 2), [4, 10, 16]],
  ['with one entry a line', oneALine, [2, 3, 4]],
  ['as JSON lines', said.map((entry) => `${JSON.stringify(entry)}\n`).join('\n'), [1, 3, 5]],
  [
    'as JSON lines, one of them spoiled',
    `${JSON.stringify(said[0])}\n{"text": [{"a"\n${JSON.stringify(said[2])}\n`,
    [1, 3],
  ],
  ['cut off', oneALine.slice(0, -10), [2, 3]],
  ['with what no JSON may hold', oneALine.replace('"start":5', '"x":NaN,"start":5'), [2, 3, 4]],
  ['word by word', JSON.stringify(worded, null, '\t'), [9, 30, 51]],
  ['as lists of fields', JSON.stringify(rows, null, 1), [3, 14]],
])('a turn of JSON %s says the line on which it begins', async (_, text, lines) => {
  expect(await linesOfTurns(text)).toEqual(lines);
});

test('the channels of a telephone call, put in the order of time, keep the lines they stand on', async () => {
  const channel = (from: number): unknown => ({
    alternatives: [
      { words: [0, 20].map((at) => ({ word: `Word${from + at}.`, start: from + at, end: from + at + 1 })) },
    ],
  });
  const text = JSON.stringify({ results: { channels: [channel(0), channel(10)] } }, null, 2);
  const linesOfWords = [0, 10, 20, 30].map((at) => text.split('\n').findIndex((line) => line.includes(`Word${at}.`)));
  expect(await linesOfTurns(text)).toEqual(linesOfWords);
});

test('every object and list of JSON, oddly formatted, is found on the line on which it begins', () => {
  fc.assert(
    fc.property(fc.array(value({ min: 1 })), fc.infiniteStream(space()), fc.boolean(), (list, spaces, isBackwards) => {
      const { text, lines } = print(list, () => spaces.next().value ?? '');
      const parsed = parseJson(text);
      const entries = containers(parsed.value);
      const lineOf = entryLines(text, parsed);
      const order = isBackwards ? [...entries.keys()].toReversed() : [...entries.keys()];
      for (const at of order) expect(lineOf === null ? 1 : lineOf(entries[at])).toBe(lines[at]);
    }),
  );
});

test('fields that are numbers, which lose the order of the text, give the right line or the first', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom('a', '7', '1', 'b'), value({ min: 0 }))), (list) => {
      const { text } = print(list, () => '\n');
      const parsed = parseJson(text);
      const lineOf = entryLines(text, parsed);
      for (const entry of containers(parsed.value)) {
        const line = lineOf?.(entry) ?? 1;
        if (line > 1) expect(text.split('\n')[line - 1]).toMatch(Array.isArray(entry) ? /^\[/ : /^\{/);
      }
    }),
  );
});

function value({ min }: { readonly min: number }): fc.Arbitrary<unknown> {
  const word = fc.string({ unit: fc.constantFrom('{', '[', '"', '\\', 'n', ']', '}', 'é', ':'), maxLength: 6 });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(word, fc.integer(), fc.constant(null)),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(
          word.map((name) => `${name}x`),
          fc.constant(''),
        ),
        tie('tree'),
        { maxKeys: 4 },
      ),
    ),
  }));
  return min === 0 ? tree : fc.array(tree, { minLength: min, maxLength: 4 });
}

function space(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(' ', '\n', '\t'), maxLength: 2 });
}

/** Prints JSON with spaces of any kind between its signs, and tells the line of each opening bracket, in order. */
function print(root: unknown, nextSpace: () => string): { readonly text: string; readonly lines: readonly number[] } {
  const lines: number[] = [];
  let text = '';
  const put = (sign: string): void => {
    text += nextSpace();
    if (sign === '{' || sign === '[') lines.push(text.split('\n').length);
    text += sign;
  };
  const printValue = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) {
      put(JSON.stringify(each));
      return;
    }
    const isList = Array.isArray(each);
    put(isList ? '[' : '{');
    for (const [at, [name, inner]] of Object.entries(each).entries()) {
      if (at > 0) put(',');
      if (!isList) put(JSON.stringify(name));
      if (!isList) put(':');
      printValue(inner);
    }
    put(isList ? ']' : '}');
  };
  printValue(root);
  return { text, lines };
}

function containers(root: unknown): readonly object[] {
  if (typeof root !== 'object' || root === null) return [];
  return [root, ...Object.values(root).flatMap(containers)];
}
