import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

describe('safeFileName()', () => {
  test.each([
    ['Weekly call', 'Weekly call'],
    ['Q3: the plan', 'Q3 - the plan'],
    ['10:30 sync / retro', '10-30 sync - retro'],
    ['What? "Why" <now>', "What 'Why' now"],
    ['[draft] C# guild', 'draft C guild'],
    ['a\\b|c', 'a-b-c'],
    ['CON', '_CON'],
    ['lpt1.txt', '_lpt1.txt'],
    ['Console', 'Console'],
    ['ends in dots...', 'ends in dots'],
    ['.hidden', 'hidden'],
    ['???', 'Untitled'],
    ['///', 'Untitled'],
    ['', 'Untitled'],
    ['..', 'Untitled'],
    ['README.md', 'README'],
    ['line\nbreak\u202egpj', 'line breakgpj'],
    ['e\u0301tude', '\u00e9tude'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
    ['2025-12-15 14 59 - Weekly call', '2025-12-15 14 59 - Weekly call'],
  ])('%j is %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });
  test('cuts at 200 bytes and not inside an emoji', () => {
    const name = safeFileName(`${'x'.repeat(190)}👩‍👩‍👧`);
    expect(name).toBe('x'.repeat(190));
    expect(new TextEncoder().encode(safeFileName('ü'.repeat(300))).length).toBe(200);
  });
  test('is legal everywhere whatever the title, and safe already when it is safe', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('a', '.', ' ', '-', ': ', '/', '.md', 'con', '👩‍👧', 'é', '#', '"', '\u0301'), {
          maxLength: 120,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(titles, (title) => {
        const name = safeFileName(title);
        expect(name).not.toMatch(/[<>:"/\\|?*#^[\]\p{Cc}]|^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201);
        expect(name).not.toBe('');
        expect(name.normalize('NFC')).toBe(name);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });
});
