import { describe, expect, test } from 'vitest';
import { findSection, insertDatedItems, insertIntoSection } from './sections.ts';

const page = `---
type: person
---
# Ines

My own words.

## Recent Context

I keep this in mind: she is on leave in May.

- 2025-11-03: [[older]]
  - a note of mine
- 2025-10-01: [[oldest]]

## Mine

\`\`\`
## Key Facts
\`\`\`
`;

describe('findSection()', () => {
  test('gives what stands under the heading, up to the next one', () => {
    const section = findSection(page, 'Recent Context');
    expect(page.slice(section?.start, section?.end)).toMatch(/^\nI keep[\s\S]*oldest\]\]\n\n$/);
    expect(section?.items.map((item) => page.slice(item.start, item.end))).toEqual([
      '- 2025-11-03: [[older]]\n  - a note of mine',
      '- 2025-10-01: [[oldest]]',
    ]);
  });
  test('sees no heading in code or properties', () => {
    expect(findSection(page, 'Key Facts')).toBeNull();
    expect(findSection('---\na: 1\n---\n', 'a: 1')).toBeNull();
  });
});

describe('insertDatedItems()', () => {
  test.each([
    ['the newest first', '2025-12-15', '- 2025-12-15: new\n- 2025-11-03'],
    ['between older and newer', '2025-10-20', 'a note of mine\n- 2025-10-20: new\n- 2025-10-01'],
    ['the oldest last', '2025-01-01', '[[oldest]]\n- 2025-01-01: new\n\n## Mine'],
  ])('puts %s and changes nothing else', (_what, date, around) => {
    const edited = insertDatedItems(page, { heading: 'Recent Context', date: date, items: [`${date}: new`] });
    expect(edited).toContain(around);
    expect(edited.replace(`- ${date}: new\n`, '')).toBe(page);
  });
  test('uses the bullet of the list and the line breaks of the page', () => {
    const windows = '# Ines\r\n\r\n## Key Facts\r\n\r\n  * 2025-01-01: x\r\n';
    expect(insertDatedItems(windows, { heading: 'Key Facts', date: '2025-02-02', items: ['2025-02-02: y'] })).toBe(
      '# Ines\r\n\r\n## Key Facts\r\n\r\n  * 2025-02-02: y\r\n  * 2025-01-01: x\r\n',
    );
  });
  test.each([
    ['at the end of the text', '# Ines\n\n## Key Facts', '# Ines\n\n## Key Facts\n\n- 2025-02-02: y\n'],
    ['before another heading', '## Key Facts\n\n## Mine\n', '## Key Facts\n\n- 2025-02-02: y\n\n## Mine\n'],
    ['right before another heading', '## Key Facts\n## Mine\n', '## Key Facts\n\n- 2025-02-02: y\n\n## Mine\n'],
    ['before words of a person', '## Key Facts\nMine.\n', '## Key Facts\n\n- 2025-02-02: y\n\nMine.\n'],
    ['at the end, with a break', '## Key Facts\n', '## Key Facts\n\n- 2025-02-02: y\n'],
  ])('fills an empty section %s', (_where, before, after) => {
    expect(insertDatedItems(before, { heading: 'Key Facts', date: '2025-02-02', items: ['2025-02-02: y'] })).toBe(
      after,
    );
  });
  test('makes a section that is missing at the end of the page', () => {
    expect(
      insertDatedItems('# Ines\n\nWords', { heading: 'Key Facts', date: '2025-02-02', items: ['2025-02-02: y'] }),
    ).toBe('# Ines\n\nWords\n\n## Key Facts\n\n- 2025-02-02: y\n');
  });
  test('leaves a numbered list of a person whole', () => {
    const edited = insertIntoSection('## Key Facts\n\n1. one\n2. two\n', 'Key Facts', ['- new']);
    expect(edited).toBe('## Key Facts\n\n- new\n\n1. one\n2. two\n');
  });
});
