import { expect, test } from 'vitest';
import { replacePropertyTexts, rewriteLinks } from './rewrite-links.ts';

const toDana = (text: string): string =>
  rewriteLinks(text, ({ target, display }) =>
    target === 'D. Levi' ? { target: 'Dana Levi', display: display === 'D. Levi' ? null : display } : null,
  );

test.each([
  ['a plain link', 'See [[D. Levi]].', 'See [[Dana Levi]].'],
  ['an alias', '[[D. Levi|Dana]] said', '[[Dana Levi|Dana]] said'],
  ['a heading', '[[D. Levi#Key Facts|facts]]', '[[Dana Levi#Key Facts|facts]]'],
  ['a block of an embed', '![[D. Levi#^f2]]', '![[Dana Levi#^f2]]'],
  ['a bar that a table escapes', '| [[D. Levi\\|Dana]] |', '| [[Dana Levi\\|Dana]] |'],
  ['a display that is the old name', '[[D. Levi|D. Levi]]', '[[Dana Levi]]'],
  ['code', '`[[D. Levi]]`\n\n```\n[[D. Levi]]\n```\n\n    [[D. Levi]]\n', null],
  ['a comment', '%% [[D. Levi]] %%', null],
  ['an escaped link', '\\[[D. Levi]]', null],
  ['another page', '[[D. Levinson]]', null],
  ['a quoted property', "---\nwith: '[[D. Levi]]' # her\n---\n", '---\nwith: "[[Dana Levi]]" # her\n---\n'],
  ['an unquoted property', '---\r\nwith: [[D. Levi]]\r\n---\r\n', '---\r\nwith: "[[Dana Levi]]"\r\n---\r\n'],
  ['a list', '---\nwith:\n  - "[[D. Levi]]"\n  - Tom\n---\n', '---\nwith:\n  - "[[Dana Levi]]"\n  - Tom\n---\n'],
  ['broken properties', '---\na: b: c\nd: "[[D. Levi]]"\n---\n', '---\na: b: c\nd: "[[Dana Levi]]"\n---\n'],
])('a link that gets another target in %s', (_what, before, after) => {
  expect(toDana(before)).toBe(after ?? before);
});

test('a name in a property is replaced only where it is all of the value, and every other byte stays', () => {
  const text = '---\naccount: Corvane # ours\nparticipants: [Corvane, "Corvane East"]\n---\naccount: Corvane\n';
  const words = { Corvane: 'Corvane "Rail"' };
  expect(replacePropertyTexts(text, { account: words, participants: words })).toBe(
    '---\naccount: "Corvane \\"Rail\\"" # ours\nparticipants: ["Corvane \\"Rail\\"", "Corvane East"]\n---\naccount: Corvane\n',
  );
});
