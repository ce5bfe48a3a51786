import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanJson } from './scan-json.ts';

test.each([
  ['{}', 1, null, null],
  [' [1, 2.5e-3, "a\\"b", true, null]\n', 1, null, null],
  ['{"a":1}\n{"a":2}\n', 2, null, null],
  ['{"a":[1,2', 0, '{"a":[1', ']}'],
  ['{"a":[{"b":1},{"b":2', 0, '{"a":[{"b":1}', ']}'],
  ['{"a":"b","c":"d', 0, '{"a":"b"', '}'],
  ['[NaN, -Infinity, True]', 1, null, null],
])('%j has %i whole values and is to be cut to %j', (text, values, cut, closers) => {
  const scan = scanJson(text);
  expect(scan.values).toHaveLength(values);
  expect(scan.brokenAt).toBeNull();
  expect(scan.begun === null ? null : text.slice(scan.begun.from, scan.begun.to)).toBe(cut);
  expect(scan.begun?.closers ?? null).toBe(closers);
});

test.each([
  ['[00:03] Petra', 1],
  ['{laughs}', 1],
  ['[[Yard]]', 2],
  ['{"a" 1}', 5],
  ['{"a":1} tail', 8],
  ['"text"', 0],
  ['[1,]', 3],
])('%j stops being JSON at %i', (text, at) => {
  expect(scanJson(text).brokenAt).toBe(at);
});

test('what JSON.stringify prints is whole, and any beginning of it can be closed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.object(), fc.array(fc.jsonValue())), fc.nat(), (value, length) => {
      const text = JSON.stringify(value);
      expect(scanJson(text)).toMatchObject({ values: [{ from: 0, to: text.length }], begun: null, brokenAt: null });
      const cut = text.slice(0, length % text.length);
      const { begun } = scanJson(cut);
      if (begun !== null && begun.to > begun.from) JSON.parse(cut.slice(begun.from, begun.to) + begun.closers);
    }),
  );
});
