import { describe, expect, test } from 'vitest';
import { areFormsOfOneName, formalNames, isGivenName, isNicknameOf } from './nicknames.ts';

describe('isNicknameOf()', () => {
  test.each([
    ['Bob', 'Robert'],
    ['Robert', 'Bob'],
    ['Peggy', 'Margaret'],
    ['Tommy', 'Tom'],
    ['kate', 'Catherine'],
    ['Toby', 'Tobias'],
    ['Sasha', 'Alexander'],
  ])('%s may be %s', (said, given) => {
    expect(isNicknameOf(said, given)).toBe(true);
  });

  test.each([
    ['Bill', 'Will'],
    ['Patrick', 'Patricia'],
    ['Robert', 'Robert'],
    ['Albert', 'Alexander'],
    ['Ann', 'Annual'],
    ['', 'Anna'],
  ])('%s is not %s', (said, given) => {
    expect(isNicknameOf(said, given)).toBe(false);
  });
});

test('a short form gives every name it may stand for', () => {
  expect(formalNames('Bert')).toEqual(expect.arrayContaining(['albert', 'herbert', 'robert']));
  expect(formalNames('Nkechi')).toEqual([]);
});

test('spellings and short forms of one name belong together', () => {
  expect(areFormsOfOneName('Katherine', 'Cathryn')).toBe(true);
  expect(areFormsOfOneName('Geoff', 'Jeff')).toBe(true);
  expect(areFormsOfOneName('Daniel', 'Danielle')).toBe(false);
  expect(areFormsOfOneName('Aoife', 'Zorg')).toBe(false);
});

test('given names are known in any case, other words are not', () => {
  expect(isGivenName('HARI')).toBe(true);
  expect(isGivenName('Zoë')).toBe(true);
  expect(isGivenName('invoice')).toBe(false);
});
