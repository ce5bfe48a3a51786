import { describe, expect, test } from 'vitest';
import { givesOwnName } from './own-name.ts';

/** What stands around the name that is written between bars. */
function beside(text: string): { readonly before: string; readonly after: string; readonly isFull: boolean } {
  const [before = '', name = '', after = ''] = text.toLowerCase().split('|');
  return { before, after, isFull: name.includes(' ') };
}

describe('somebody gives their own name', () => {
  test.each([
    ["Hello, I'm |Tova| from Halden."],
    ['Hi all, |Martin| from Tallow.'],
    ['good morning |kate| here from brambleby'],
    ['i heard my name |finlay| speaking i just joined'],
    ['morning |dirk vandeveer| i look after the engines'],
    ["it's |olive| from brambleby"],
    ['|Aoife| from data protection.'],
  ])('%s', (text) => {
    expect(givesOwnName(beside(text))).toBe(true);
  });
});

describe('somebody else is named', () => {
  test.each([
    ['|Tova| from Halden called about the steel.'],
    ["It's |Greta|'s rule."],
    ["I'm with |Tova|, in a way."],
    ["It's |Tova| who has the keys."],
    ['Is |Tova| here?'],
    ['I saw |Tova| speaking at the fair.'],
    ['|Tova| wants the list.'],
  ])('%s', (text) => {
    expect(givesOwnName(beside(text))).toBe(false);
  });
});
