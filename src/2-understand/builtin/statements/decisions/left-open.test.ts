import { expect, test } from 'vitest';
import { isLeftOpen } from './left-open.ts';

test.each([
  ['We leave the point open, the offer letter can say "to be confirmed"', true],
  ['That stays open until he finds the plate', true],
  ["We'll leave it for next month", true],
  ['Leave that, and see what the paper says', true],
  ["We don't know it today, good", true],
  ["Nothing's decided on the chat until the lawyers answer", true],
  ['Whether we take the automatic one we decide at the end of July', true],
  ['We decide that at the next board', true],
  ['It is decided that the chat stays', false],
  ["If the first one looks okay then we'd do the pool in August", true],
  ['The shop stays open on Mondays', false],
  ['Leave it at five hundred', false],
  ["Leave it, we don't touch the line height before the autumn", false],
  ['The ute shelter stays', false],
  ['Delivery stays on Thursdays if the depot agrees', false],
])('"%s" leaves it open: %s', (content, expected) => {
  expect(isLeftOpen(content)).toBe(expected);
});
