import { expect, test } from 'vitest';
import { indentedCode, isInside, literalRanges } from './literal-ranges.ts';

/** The text with everything literal as dots. */
function masked(text: string): string {
  const ranges = literalRanges(text);
  return [...text].map((character, at) => (isInside(ranges, at) && character !== '\n' ? '.' : character)).join('');
}

test.each([
  ['plain [[link]]', 'plain [[link]]'],
  ['a `[[x]]` b', 'a ....... b'],
  ['a ``x ` y`` b `c` d', 'a ......... b ... d'],
  ['a ` b\n\nc ` d', 'a ` b\n\nc ` d'],
  ['one `two\nthree` four', 'one ....\n...... four'],
  ['```\n[[x]]\n```\n[[y]]', '...\n.....\n...\n[[y]]'],
  ['~~~ js\n```\n~~~\n[[y]]', '......\n...\n...\n[[y]]'],
  ['- item\n\n  ```\n  [[x]]\n  ```\n- [[y]]', '- item\n\n.....\n.......\n.....\n- [[y]]'],
  ['```\nnever closed [[x]]', '...\n..................'],
  ['a %% [[x]] %% b', 'a ........... b'],
  ['<!-- [[x]]\n[[y]] --> [[z]]', '..........\n......... [[z]]'],
  ['100%% sure of [[x]]', '100%% sure of [[x]]'],
  ['`%%` [[x]] `%%`', '.... [[x]] ....'],
  ['\\`[[x]]\\`', '\\`[[x]]\\`'],
])('%j', (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test('code by indentation is told from a nested list', () => {
  const text = '- a\n    - [ ] nested\n\nText:\n\n    [[code]]\n';
  const ranges = indentedCode(text);
  expect(isInside(ranges, text.indexOf('nested'))).toBe(false);
  expect(isInside(ranges, text.indexOf('code'))).toBe(true);
});

test('twenty thousand lone backticks are scanned at once', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => '`'.repeat((index % 200) + 1)).join(' ');
  const started = performance.now();
  literalRanges(text);
  expect(performance.now() - started).toBeLessThan(2000);
});
