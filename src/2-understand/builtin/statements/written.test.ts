import { describe, expect, test } from 'vitest';
import { writeQuestion, writeStatement } from './written.ts';

const toVera = { speaker: 'Bram', addressee: 'Vera' };
const toAll = { speaker: 'Bram', addressee: null };
const unknown = { speaker: null, addressee: null };

describe('writeStatement()', () => {
  test.each([
    ["I've got 23 accounts", 'Bram has 23 accounts.'],
    ["I'm away on Thursday", 'Bram is away on Thursday.'],
    ['I need the key of dock four', 'Bram needs the key of dock four.'],
    ["I don't pick up at the weekend", 'Bram does not pick up at the weekend.'],
    ['I put it in the shed', 'Bram put it in the shed.'],
    ['Olga and I run the test', 'Olga and Bram run the test.'],
    ['there are 1,900 and I need three hundred', 'There are 1,900 and Bram needs three hundred.'],
    ['there are 1,900 and I reckon half are wrong', 'There are 1,900 and Bram reckons half are wrong.'],
    ['my crew signs on Mondays', "Bram's crew signs on Mondays."],
    ['I think that the hull is dry', 'The hull is dry.'],
    ['So the hull is dry, ', 'The hull is dry.'],
    ['no boats until May', 'No boats until May.'],
    ["no I'm closing the dock as of Monday", 'Bram is closing the dock as of Monday.'],
    ["everyone thought I'd stormed out", 'Everyone thought Bram had stormed out.'],
    ["I'd take the north dock", 'Bram would take the north dock.'],
  ])('%s', (said, written) => {
    expect(writeStatement(said, toAll)).toBe(written);
  });

  test('"you" becomes a name where it is clear who is meant', () => {
    expect(writeStatement('you keep the quarterly and your crew stays', toVera)).toBe(
      "Vera keeps the quarterly and Vera's crew stays.",
    );
    expect(writeStatement('you still have eleven days', toVera)).toBe('Vera still has eleven days.');
    expect(writeStatement('you keep the quarterly', toAll)).toBe('You keep the quarterly.');
  });

  test('where nobody is named the first person stays', () => {
    expect(writeStatement('I counted eleven cards', unknown)).toBe('I counted eleven cards.');
  });
});

test('writeQuestion() ends with a question mark', () => {
  expect(writeQuestion('do I pay for that', toAll)).toBe('Does Bram pay for that?');
});
