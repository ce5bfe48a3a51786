import { expect, test } from 'vitest';
import { tableRows } from './rows.ts';

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"a,1","say ""hi"""\n"two\nlines",x',
    [
      ['a,1', 'say "hi"'],
      ['two\nlines', 'x'],
    ],
  ],
  [
    'a,"not closed\nb,c\n',
    [
      ['a', '"not closed'],
      ['b', 'c'],
    ],
  ],
  ['5" pipe,"a" b,c\n', [['5" pipe', '"a" b', 'c']]],
  [',,\n\nx', [['', '', ''], [''], ['x']]],
])('%j', (text, rows) => {
  expect(Array.from(tableRows(text, ','), ({ cells }) => cells)).toEqual(rows);
});

test('a row has the line where it begins', () => {
  expect(Array.from(tableRows('h\n"a\nb\nc"\nd\n', ';'), ({ line }) => line)).toEqual([1, 2, 5]);
});

test.each(['"', '""', '",', ',"', '"\n', '"a"b', ',"a'])('a megabyte of %j takes no time', (piece) => {
  let cells = 0;
  for (const row of tableRows(piece.repeat(1_000_000 / piece.length), ',')) cells += row.cells.length;
  expect(cells).toBeGreaterThan(0);
});
