import { expect, test } from 'vitest';
import { inReadingOrder } from './pdf-columns.ts';
import { linesOfPage, type PlacedText } from './pdf-lines.ts';

const left = [
  'The northern quay was built in 1962.',
  'Its foundations were surveyed twice,',
  'and the survey found no damage to',
  'the piles. Repairs are planned for',
  'the autumn, when the storms have',
  'passed and the divers are back from',
  'the southern basin.',
];
const right = [
  'The crane has to move before that,',
  'since the quay is too narrow for two',
  'of them. Nobody has asked the yard',
  'what it costs, and who pays for it',
  'is open as well. The list of what is',
  'to be painted hangs in the shed by',
  'the gate.',
];

function run(text: string, x: number, y: number): PlacedText {
  return { text, x, y, width: text.length * 5, size: 10 };
}

/** Rows of cells, drawn from left to right and top to bottom. */
function rows(cells: readonly (readonly string[])[], columns: readonly number[]): readonly PlacedText[] {
  return cells.flatMap((row, at) => row.map((text, column) => run(text, columns[column] ?? 0, 700 - 12 * at)));
}

function linesOf(runs: readonly PlacedText[]): readonly string[] {
  return linesOfPage(inReadingOrder(runs), 0, 842).map(({ text }) => text);
}

const columns = rows(
  left.map((text, at) => [text, right[at] ?? '']),
  [50, 310],
);

test('two columns that are drawn row by row are read one after the other', () => {
  expect(linesOf(columns)).toEqual([...left, ...right]);
});

test('a title and a footer that go across both columns stay where they are', () => {
  const title = run('What the harbour office of Norrfjord found out about both of its quays', 50, 740);
  const footer = run('Confidential, to be read within the harbour office of Norrfjord and nowhere else', 50, 590);
  expect(linesOf([title, ...columns, footer])).toEqual([title.text, ...left, ...right, footer.text]);
});

test('columns whose words are runs of their own are read so, too', () => {
  const words = columns.flatMap(({ text, x, y }) => {
    const places = [...text.matchAll(/\S+/g)];
    return places.map((word) => run(word[0], x + 5 * word.index, y));
  });
  expect(linesOf(words)).toEqual([...left, ...right]);
});

test.each([
  [
    'drawn column by column already',
    [
      ...left.map((text, at) => run(text, 50, 700 - 12 * at)),
      ...right.map((text, at) => run(text, 310, 700 - 12 * at)),
    ],
  ],
  ['of one column', left.map((text, at) => run(text, 50, 700 - 12 * at))],
  [
    'with a table of tasks',
    rows(
      left.map((_, at) => [`Paint the bollard number ${at} on the quay`, `Guido van der Meer, by March ${at + 3}`]),
      [50, 310],
    ),
  ],
  [
    'with a table of three columns',
    rows(
      left.map((text, at) => [text.slice(0, 20), right[at]?.slice(0, 20) ?? '', 'and on it goes here']),
      [50, 200, 350],
    ),
  ],
  [
    'whose list has page numbers at the right',
    rows(
      left.map((text, at) => [text, String(at + 4)]),
      [50, 400],
    ),
  ],
  [
    'with a table whose cells are sentences of several lines',
    columns.map((each, at) => ({ ...each, y: each.y - 8 * Math.floor(at / 4) })),
  ],
])('a page %s stays as it is', (_, runs) => {
  expect(inReadingOrder(runs)).toEqual(runs);
});
