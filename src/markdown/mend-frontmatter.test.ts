import { describe, expect, test } from 'vitest';
import { findDoubledFrontmatter } from './doubled-frontmatter.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { mendFrontmatter } from './mend-frontmatter.ts';

const block = (yaml: string): string => `---\n${yaml}---\n\n# Body\n`;

describe('mendFrontmatter()', () => {
  test.each([
    ['title: Call: part two\n', 'title: "Call: part two"\n'],
    ['owner: @dana\ntype: person\n', 'owner: "@dana"\ntype: person\n'],
    ['account: [[Acme]], [[Corvane]]\n', 'account: "[[Acme]], [[Corvane]]"\n'],
    ['tags:\n  - a: b: c\ntitle: x: y: z\n', 'tags:\n  - "a: b: c"\ntitle: "x: y: z"\n'],
    ['type: person\nrole: lead\ntype: person\n', 'type: person\nrole: lead\n'],
  ])('%j becomes %j', (broken, whole) => {
    expect(mendFrontmatter(block(broken))).toBe(block(whole));
    expect(mendFrontmatter(block(broken).replaceAll('\n', '\r\n'))).toBe(block(whole).replaceAll('\n', '\r\n'));
    expect(parseFrontmatter(block(whole)).problems).toEqual([]);
  });

  test.each([
    'type: person\ntype: account\n',
    'title: "He said "no""\n',
    'a: b\n c: [\n',
    'title: fine\n',
    'just words\n',
  ])('%j stays: what it means is not certain, or nothing is wrong', (yaml) => {
    expect(mendFrontmatter(block(yaml))).toBeNull();
  });
});

test('properties in which hundreds of lines are broken are given up at once', () => {
  const started = performance.now();
  expect(mendFrontmatter(block('a: b: c\n'.repeat(800)))).toBeNull();
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe('findDoubledFrontmatter()', () => {
  const first = '---\ntype: "customer"\ntitle: "Weekly call"\n---\n';

  test('merges a block that was written over a shorter one, without a fence of its own', () => {
    const text = `${first}type: "customer"\ntitle: "Weekly call"\ntags:\n  - "generated"\n---\n\n# Weekly call\n`;
    expect(findDoubledFrontmatter(text)).toEqual({
      second: first.length,
      conflicts: [],
      merged: '---\ntype: "customer"\ntitle: "Weekly call"\ntags:\n  - "generated"\n---\n\n# Weekly call\n',
    });
  });

  test('merges a second block with fences, taking the longer list and what is filled', () => {
    const text = '---\ntags: [a]\nrole:\nx: 1 # one\n---\n\n---\nrole: lead\ntags: [a, b]\ny: 2\n---\nBody';
    expect(findDoubledFrontmatter(text)?.merged).toBe('---\ntags: [a, b]\nrole: lead\nx: 1 # one\ny: 2\n---\nBody');
  });

  test('names the properties on which the two blocks differ, and merges nothing', () => {
    const text = '---\ntype: person\nrole: lead\n---\n---\ntype: person\nrole: head\n---\n';
    expect(findDoubledFrontmatter(text)).toMatchObject({ conflicts: ['role'], merged: null });
  });

  test.each([
    `${first}Summary: it went well\n---\n\nText\n`,
    `${first}\n---\n\nA rule: and text\n\n---\n`,
    `${first}# Title\n\nA: b\nC: d\n---\n`,
    'No properties\n---\na: b\n---\n',
  ])('%j has one block or none', (text) => {
    expect(findDoubledFrontmatter(text)).toBeNull();
  });
});
