import { describe, expect, test } from 'vitest';
import { addToListProperty, setProperty } from './edit-frontmatter.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { printFrontmatter } from './print-frontmatter.ts';

describe('parseFrontmatter()', () => {
  test('reads properties and says where the body begins', () => {
    const text = '---\ntype: person\nemail: [ines@example.com]\nsince: 2024-05-01\n---\n# Ines\n';
    const { properties, bodyOffset, problems } = parseFrontmatter(text);
    expect(properties).toEqual({ type: 'person', email: ['ines@example.com'], since: '2024-05-01' });
    expect(text.slice(bodyOffset)).toBe('# Ines\n');
    expect(problems).toEqual([]);
  });
  test('understands CRLF and a byte order mark', () => {
    const text = '\uFEFF---\r\ntype: person\r\n---\r\n# Ines\r\n';
    expect(parseFrontmatter(text).properties).toEqual({ type: 'person' });
    expect(text.slice(parseFrontmatter(text).bodyOffset)).toBe('# Ines\r\n');
  });
  test.each([
    ['never closed', '---\ntype: person\n# Ines\n', 'unclosed', 1],
    ['no YAML', '---\ntype: person\nname: "Ines\n---\n', 'broken', 4],
    ['a name twice', '---\na: 1\na: 2\n---\n', 'duplicateKey', 3],
    ['a list', '---\n- a\n---\n', 'notAMapping', 2],
    ['two blocks', '---\na: 1\n---\n\n---\nb: 2\n---\n# x\n', 'doubled', 5],
  ])('reports properties that are %s', (_what, text, kind, line) => {
    expect(parseFrontmatter(text).problems).toMatchObject([{ kind, line }]);
  });
  test('a rule in the body is no second block', () => {
    expect(parseFrontmatter('---\na: 1\n---\n\n---\n\nProse: yes. But\n\n---\n').problems).toEqual([]);
    expect(parseFrontmatter('# Title\n\n---\na: 1\n---\n').properties).toEqual({});
  });
  test.each([
    ['aliases without end', `---\na: &a [x]\n${'b: [*a, *a]\n'.repeat(3)}---\n`],
    ['a prototype', '---\n__proto__: { polluted: yes }\n---\n'],
    ['deep nesting', `---\na: ${'['.repeat(20_000)}\n---\n`],
    ['an unknown tag', '---\na: !!js/function "x"\n---\n'],
  ])('comes to no harm from %s', (_what, text) => {
    expect(() => parseFrontmatter(text)).not.toThrow();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});

test('printFrontmatter() writes the shape of the design', () => {
  expect(
    printFrontmatter([
      ['type', 'customer'],
      ['title', 'The "big" one: part 2'],
      ['participants', { flow: ['Ines Moreau', 'Tom Okafor'] }],
      ['tags', ['type/customer', 'generated']],
      ['aliases', []],
    ]),
  ).toMatchInlineSnapshot(`
    "---
    type: "customer"
    title: "The \\"big\\" one: part 2"
    participants: ["Ines Moreau", "Tom Okafor"]
    tags:
      - "type/customer"
      - "generated"
    aliases: []
    ---"
  `);
});

describe('edits keep every other byte', () => {
  const page =
    '---\r\n# mine\r\ntype:  person # kept\r\naliases:\r\n    - "Nessie"   # as a child\r\nrole: >-\r\n  head of\r\n  sales\r\nodd: {a: 1 , b: [x ,y]}\r\n---\r\n# Ines\r\n';
  test('a changed value', () => {
    expect(setProperty(page, 'type', 'account')).toBe(page.replace('type:  person', 'type: "account"'));
  });
  test('a value over several lines', () => {
    expect(setProperty(page, 'role', 'CTO')).toBe(page.replace('role: >-\r\n  head of\r\n  sales', 'role: "CTO"'));
  });
  test('a new property at the end', () => {
    expect(setProperty(page, 'email', 'i@example.com')).toBe(
      page.replace('\r\n---\r\n# I', '\r\nemail: "i@example.com"\r\n---\r\n# I'),
    );
  });
  test('an item at the end of a list, in its own indentation', () => {
    expect(addToListProperty(page, 'aliases', 'Inés')).toBe(page.replace('child\r\n', 'child\r\n    - "Inés"\r\n'));
    expect(addToListProperty(page, 'aliases', 'Nessie')).toBe(page);
  });
  test.each([
    ['[a, b]', '[a, b, "c"]'],
    ['[]', '["c"]'],
    ['[ a,\n  b # why\n]', '[ a,\n  b, "c" # why\n]'],
    ['Bob', '["Bob", "c"]'],
    ['', '\n  - "c"'],
    ['null', '\n  - "c"'],
    ['\n- a\n- b', '\n- a\n- b\n- "c"'],
  ])('a list that is %j', (before, after) => {
    const text = (value: string) =>
      `---\nx: 1\naliases:${value.startsWith('\n') || value === '' ? '' : ' '}${value}\ny: 2\n---\n`;
    expect(addToListProperty(text(before), 'aliases', 'c')).toBe(text(after));
  });
  test('a text without properties gets a block', () => {
    expect(setProperty('\uFEFF# Ines\r\n', 'type', 'person')).toBe('\uFEFF---\r\ntype: "person"\r\n---\r\n# Ines\r\n');
  });
  test('broken properties are left alone', () => {
    expect(setProperty('---\na: "\n---\n', 'a', 'b')).toBe('---\na: "\n---\n');
    expect(addToListProperty('---\na: 1\n', 'a', 'b')).toBe('---\na: 1\n');
  });
});
