import { describe, expect, test } from 'vitest';
import { page, settings } from './__support__/scene.ts';
import { accountByHead, isHeadHere } from './account-head.ts';
import { indexVault } from './resolve-names.ts';

const vault = indexVault(
  [
    page('account', 'Nakuru Tea Exporters'),
    page('account', 'Orrinford Mills'),
    page('account', 'Orrinford Glass'),
    page('account', 'Harbour Glass'),
    page('person', 'Tessel Brandt'),
    page('account', 'Tessel Works'),
  ],
  settings,
);

test('the first word of one account stands for it', () => {
  expect(accountByHead('nakuru', vault)?.name).toBe('Nakuru Tea Exporters');
});

test.each([
  ['orrinford', 'two begin with it'],
  ['harbour', 'it is said every day'],
  ['tessel', 'somebody is called so'],
  ['exporters', 'no name begins with it'],
])('"%s" stands for none: %s', (word) => {
  expect(accountByHead(word, vault)).toBeNull();
});

describe('the first word of an account', () => {
  test('is the account where something is done with it, and a place where one goes to it', () => {
    expect(isHeadHere({ before: 'I spoke with ', after: ' today' }, 'nakuru', false)).toBe(true);
    expect(isHeadHere({ before: 'We flew to ', after: ' today' }, 'nakuru', false)).toBe(false);
  });

  test('is, as an English word, the account only where that is talked of', () => {
    expect(isHeadHere({ before: 'Ask ', after: ' today' }, 'halcyon', true)).toBe(true);
    expect(isHeadHere({ before: 'These are ', after: ' today' }, 'halcyon', false)).toBe(false);
  });
});
