import { describe, expect, test } from 'vitest';
import { findWikilinks, isLinkable, printWikilink, unwrapWikilink } from './wikilinks.ts';

describe('printWikilink()', () => {
  test.each([
    ['a name', 'Ines Moreau', undefined, '[[Ines Moreau]]'],
    ['another name shown', 'Ines Moreau', 'Ines', '[[Ines Moreau|Ines]]'],
    ['the same name shown', 'Ines', 'Ines', '[[Ines]]'],
    ['a block', 'page#^t3', '0:40', '[[page#^t3|0:40]]'],
    ['a pipe and brackets in what is shown', 'a', 'x | y]] [[z', '[[a|x / y)) ((z]]'],
    ['a tag and a sign in what is shown', 'a', 'x #y 📅\n2025', '[[a|x y  2025]]'],
    ['a target that no link can hold', 'a]]b', undefined, 'a]]b'],
    ['nothing', '', undefined, ''],
  ])('%s', (_what, target, display, link) => {
    expect(printWikilink(target, display)).toBe(link);
  });
});

test('findWikilinks() gives targets, anchors and display texts where they stand', () => {
  const text = 'See [[A/B.md#^t3|there]], ![[pic.png]] and \\[[no]] [[]] [[one]]';
  const found = findWikilinks(text);
  expect(found.map(({ target, anchor, display }) => [target, anchor, display])).toEqual([
    ['A/B.md', '^t3', 'there'],
    ['pic.png', null, null],
    ['one', null, null],
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    '[[A/B.md#^t3|there]]',
    '[[pic.png]]',
    '[[one]]',
  ]);
});

test.each([
  ['[[Acme]]', 'Acme'],
  ['[[Accounts/Acme/Acme|the client]]', 'Acme'],
  ['Acme', 'Acme'],
])('unwrapWikilink() of %s is %s', (text, name) => {
  expect(unwrapWikilink(text)).toBe(name);
});

test('a name with a sharp or a bracket is not linkable', () => {
  expect(['Acme', 'C# guild', 'a[1]', '', 'a|b'].map(isLinkable)).toEqual([true, false, false, false, false]);
});
