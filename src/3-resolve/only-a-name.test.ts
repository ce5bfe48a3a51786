import { describe, expect, test } from 'vitest';
import { isAllThatIsKnown, isOtherThanRole } from './only-a-name.ts';

/** What stands before and after the name, which stands as "X". */
function around(text: string): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = text.split('X');
  return { before, after };
}

describe('a name is all that is known of somebody', () => {
  test.each([
    'the badge just said X, no last name',
    'one is only X no surname on the form',
    'in the log it\'s just "X", could be anybody',
    'there is one, X, no relation',
    'the ticket was signed only as X',
    'they wrote "X called about the lease" on a slip',
  ])('%s', (text) => {
    expect(isAllThatIsKnown(around(text))).toBe(true);
  });

  test.each([
    'we asked X about the lease',
    'it was X who said so',
    'X has no name for it yet',
    'she said "ask X", and left',
  ])('not here: %s', (text) => {
    expect(isAllThatIsKnown(around(text))).toBe(false);
  });
});

describe('what somebody is said to be is not the role on their page', () => {
  test.each([
    ['and X at the harbour', 'Head of Finance', true],
    ['X, the carpenter', 'Office manager', true],
    ["X, he's one of their drivers", null, true],
    ['X, our finance person', 'Head of Finance', false],
    ['X at the depot', 'Depot planner', false],
    ['X, the carpenter', null, false],
    ['X, the nine trailers, then the keys', 'Office manager', false],
    ['X, the printer, Friday', 'Office manager', false],
    ['X at nine', 'Head of Finance', false],
    ['X at the weekend', 'Head of Finance', false],
    ['X from the very start', 'Head of Finance', false],
    ['X with the keys', 'Head of Finance', false],
    ['X and the others', 'Head of Finance', false],
  ])('%s, of somebody who is %s: %s', (text, role, isOther) => {
    expect(isOtherThanRole(around(text).after, { role, account: null })).toBe(isOther);
  });

  test('a word of their company is no other place', () => {
    expect(isOtherThanRole(' at the terminal said so', { role: 'Planner', account: 'Corrin Terminal' })).toBe(false);
  });
});
