import { expect, test } from 'vitest';
import { isProfileLine, profileOf, withProfileValue } from './profile-lines.ts';

const first = { text: 'Head of Depots', date: '2025-11-03', citation: '[[intro (transcript)#^t4|2:10]]' };
const later = { text: 'COO', date: '2026-01-15', citation: '[[fair (transcript)#^t2|turn 3]]' };
const page = '# Keir\n\n## Key Facts\n\n- 2025-11-03: The depot opens.\n';

test('two roles stand side by side with both dates, the older first, whichever was heard first', () => {
  const both =
    '- Role: Head of Depots (2025-11-03, [[intro (transcript)#^t4|2:10]]); COO (2026-01-15, [[fair (transcript)#^t2|turn 3]])\n';
  const forwards = withProfileValue(withProfileValue(page, 'role', first), 'role', later);
  expect(forwards).toContain(both);
  expect(withProfileValue(withProfileValue(page, 'role', later), 'role', first)).toContain(both);
  expect(profileOf(forwards).role.map(({ value, date }) => `${value} ${date}`)).toEqual([
    'Head of Depots 2025-11-03',
    'COO 2026-01-15',
  ]);
});

test('what stands there already is not said twice, and every other line stays', () => {
  const once = withProfileValue(page, 'role', first);
  expect(withProfileValue(once, 'role', { ...later, text: 'head of depots' })).toBe(once);
  expect(once.split('\n')).toEqual(expect.arrayContaining(page.split('\n')));
});

test('a line that a person wrote another way is theirs: a new one is put beside it', () => {
  const own = page.replace('- 2025', '- Role: COO since spring\n- 2025');
  const told = withProfileValue(own, 'role', later);
  expect(told).toContain('- Role: COO since spring\n');
  expect(told).toContain('- Role: COO (2026-01-15, [[fair (transcript)#^t2|turn 3]])\n');
  expect(isProfileLine('Role: COO since spring')).toBe(false);
});

test('a page in CRLF keeps its line breaks', () => {
  const windows = withProfileValue(page.replaceAll('\n', '\r\n'), 'reportsTo', { ...later, text: '[[Freya Lund]]' });
  expect(windows).not.toMatch(/(?<!\r)\n/);
  expect(profileOf(windows).reportsTo.map(({ value }) => value)).toEqual(['Freya Lund']);
});
