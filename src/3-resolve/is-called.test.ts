import { describe, expect, test } from 'vitest';
import { asksAbout, asksForAnswer, endsCall, isPresented, isSpokenTo, isThanked } from './is-called.ts';

function beside(text: string): { readonly before: string; readonly after: string } {
  const [before = '', , after = ''] = text.toLowerCase().split('|');
  return { before, after };
}

describe('a name is called without a comma', () => {
  test.each([
    ['and who won |ragnhild|'],
    ['what do you think |tom|'],
    ['well done |daniel|'],
    ['can you hear us |tova|?'],
  ])('%s', (text) => {
    expect(endsCall(beside(text))).toBe(true);
  });

  test.each([
    ['okay we are recording |mei ling| are you there'],
    ['hello |kate| yes just me'],
    ['thank you |michael| i wish'],
  ])('%s', (text) => {
    expect(isSpokenTo(beside(text))).toBe(true);
  });
});

describe('a name is spoken of', () => {
  test.each([['what about |tom|'], ['who asked |tom|'], ['i saw |tom|'], ['is that from |tom|?'], ['so is it |tom|']])(
    '%s',
    (text) => {
      expect(endsCall(beside(text)) || isSpokenTo(beside(text))).toBe(false);
    },
  );

  test.each([
    ['we will ask |tom| can you hear me'],
    ['hello |tom| from halden wants the list'],
    ['thanks |tom| is here'],
  ])('%s', (text) => {
    expect(isSpokenTo(beside(text))).toBe(false);
  });
});

test('who is greeted or asked is to answer, who is thanked has spoken, who is with somebody may speak next', () => {
  expect(asksForAnswer(beside('Hi |Tom|.'))).toBe(true);
  expect(asksForAnswer(beside('I see, |Tom|, that is late.'))).toBe(false);
  expect(isThanked(beside('Thanks, |Tom|.'))).toBe(true);
  expect(isPresented(beside('|Joy| is with me.'))).toBe(true);
  expect(isPresented(beside('|Joy| is with another house now.'))).toBe(false);
});

test.each([
  ['Who is that, |Tom|?', true],
  ['|Tom|? He is fair.', true],
  ['Is that you, |Tom|?', false],
  ['|Tom|? Can you hear us?', false],
])('%s asks about somebody: %s', (text, isAbout) => {
  expect(asksAbout(beside(text.toLowerCase()))).toBe(isAbout);
});
