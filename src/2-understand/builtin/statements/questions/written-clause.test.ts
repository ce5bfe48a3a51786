import { expect, test } from 'vitest';
import { writtenClause } from './written-clause.ts';

test.each([
  ['whether it can be remote', 'Can it be remote?'],
  ["why it's set to ten", 'Why is it set to ten?'],
  ['what it costs', 'What does it cost?'],
  ['what the rate would be', 'What would the rate be?'],
  ['if Quay Street is the same exchange', 'Is Quay Street the same exchange?'],
  ['whether the tender needs the grid', 'Does the tender need the grid?'],
  ['when they come back', 'When do they come back?'],
  ['whether it has to be here or if it can be remote', 'Does it have to be here or it can be remote?'],
  ['who pays for the mounts', 'Who pays for the mounts?'],
  ['whether they look at the time at all', 'Do they look at the time at all?'],
  ['if we can go above the band', 'Can we go above the band?'],
  ['how many berths the harbour has', 'How many berths does the harbour have?'],
  ['whether I pay for it', 'Does Bram pay for it?'],
  ['if anything like that ever happened before', 'Whether anything like that ever happened before.'],
])('%s: %s', (clause, written) => {
  expect(writtenClause(clause, { speaker: 'Bram', addressee: null })).toBe(written);
});
