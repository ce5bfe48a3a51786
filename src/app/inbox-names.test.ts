import { describe, expect, test } from 'vitest';
import { inboxName, nameRules } from './inbox-names.ts';

describe('names in the Inbox', () => {
  test.each(nameRules.flatMap(({ of, name, examples }) => examples.map((example) => ({ example, name, of }))))(
    '"$example" is a $name ($of)',
    ({ example, name }) => {
      expect(inboxName(example)).toBe(name);
    },
  );

  test.each([
    'Call with Dana (second part).vtt',
    'How we settled the conflict.md',
    'Conflicted copywriters meet.md',
    'call (conflict of interest).md',
    'Notes on temp.txt',
    'download.md',
    'part 2.srt',
    '~ thoughts.md',
    '$ and ~.md',
    'README',
    'Δelta 🚀 review.md',
    'call (2).vtt',
  ])('"%s" is a source', (name) => {
    expect(inboxName(name)).toBe('source');
  });
});
