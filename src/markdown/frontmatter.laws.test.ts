import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToListProperty, setProperty } from './edit-frontmatter.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { type PropertyValue, printFrontmatter } from './print-frontmatter.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '---',
    '"\n---\ntitle: forged',
    'a: b',
    '#x',
    '*a',
    '&a',
    '!!x',
    '[[A]]',
    '\\',
    "'",
    '\u2028---\u2028',
    'null',
    '2025-01-01',
    '- a',
  ),
);
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  hostile,
  fc.integer(),
  fc.boolean(),
  fc.array(hostile),
  fc.array(hostile).map((flow) => ({ flow })),
);
const names = fc.oneof(fc.constantFrom('type', 'title', 'source_ref', 'yes', 'a b'), hostile);
const plain = (each: PropertyValue): unknown => (typeof each === 'object' && 'flow' in each ? each.flow : each);

test('what is printed is parsed back, in its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(names, value), { selector: ([name]) => name }), (entries) => {
      const usable = entries.filter(([name]) => name !== '__proto__');
      const text = `${printFrontmatter(usable)}\n# Body\n`;
      const { properties, problems, bodyOffset } = parseFrontmatter(text);
      expect(problems).toEqual([]);
      expect(text.slice(bodyOffset)).toBe('# Body\n');
      expect(Object.entries(properties).map(([name, each]) => [name, each])).toEqual(
        Object.entries(Object.fromEntries(usable.map(([name, each]) => [name, plain(each)]))),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a property that is set is read back and no other changes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), value), { selector: ([name]) => name }),
      fc.constantFrom('a', 'b', 'x'),
      value,
      (entries, name, set) => {
        const text = `${printFrontmatter(entries)}\n# Body\n`;
        const { properties, problems } = parseFrontmatter(setProperty(text, name, set));
        expect(problems).toEqual([]);
        expect(properties).toEqual({ ...parseFrontmatter(text).properties, [name]: plain(set) });
        expect(setProperty(text, name, set).endsWith('---\n# Body\n')).toBe(true);
      },
    ),
  );
});

test('an item that is added is the last of its list', () => {
  fc.assert(
    fc.property(value, hostile, (list, item) => {
      const text = `${printFrontmatter([
        ['a', 1],
        ['list', list],
        ['z', 'end'],
      ])}\n`;
      const before = [plain(list)].flat().map((each) => (Array.isArray(plain(list)) ? each : String(each)));
      const { properties, problems } = parseFrontmatter(addToListProperty(text, 'list', item));
      expect(problems).toEqual([]);
      const after = before.includes(item) ? plain(list) : [...before, item];
      expect(properties).toEqual({ a: 1, list: after, z: 'end' });
    }),
  );
});
