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

test.each([
  ['a Markdown link', 'See [Dana](D.%20Levi.md).', 'See [Dana](Dana%20Levi.md).'],
  ['one in angle brackets, with a title', '[Dana](<D. Levi.md> "her page")', '[Dana](<Dana Levi.md> "her page")'],
  ['one with a heading', '[facts](D.%20Levi.md#Key%20Facts)', '[facts](Dana%20Levi.md#Key%20Facts)'],
  ['one whose words are the old name', '[D. Levi](D.%20Levi.md)', '[Dana Levi](Dana%20Levi.md)'],
  ['one with brackets in its words', '[a [sic] \\] link](D.%20Levi.md)', '[a [sic] \\] link](Dana%20Levi.md)'],
  ['a picture in a link', '[![her](D.%20Levi.md)](D.%20Levi.md)', '[![her](Dana%20Levi.md)](Dana%20Levi.md)'],
  ['an embed', '![](D.%20Levi.md#^f2)', '![](Dana%20Levi.md#^f2)'],
  [
    'a definition',
    '[dana]: D.%20Levi.md "her"\n[^1]: D.%20Levi.md',
    '[dana]: Dana%20Levi.md "her"\n[^1]: D.%20Levi.md',
  ],
  ['a property', '---\nwith: "[Dana](D.%20Levi.md)"\n---\n', '---\nwith: "[Dana](Dana%20Levi.md)"\n---\n'],
  ['code', '`[Dana](D.%20Levi.md)`\n\n```\n[Dana](D.%20Levi.md)\n```\n', null],
  ['the web', '[Dana](https://dana.example/D.%20Levi.md) [x](#D.%20Levi) [y]( ) [z](', null],
  ['words behind a wikilink', '[[Tom]](D.%20Levi.md)', null],
])('a Markdown link that gets another target: %s', (_what, before, after) => {
  const rewritten = rewriteLinks(before, ({ form, target, display }) =>
    form === 'markdown' && target === 'D. Levi.md'
      ? { target: 'Dana Levi.md', display: display === 'D. Levi' ? 'Dana Levi' : display }
      : null,
  );
  expect(rewritten).toBe(after ?? before);
});

test('a name in a property is replaced only where it is all of the value, and every other byte stays', () => {
  const text = '---\naccount: Corvane # ours\nparticipants: [Corvane, "Corvane East"]\n---\naccount: Corvane\n';
  const words = { Corvane: 'Corvane "Rail"' };
  expect(replacePropertyTexts(text, { account: words, participants: words })).toBe(
    '---\naccount: "Corvane \\"Rail\\"" # ours\nparticipants: ["Corvane \\"Rail\\"", "Corvane East"]\n---\naccount: Corvane\n',
  );
});
