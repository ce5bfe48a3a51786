import { describe, expect, test } from 'vitest';
import { page } from './__support__/scene.ts';
import { personWithoutPage } from './candidate.ts';
import { mayHaveTitle } from './earned-title.ts';

describe('a title that is earned', () => {
  test.each([
    ['doctor', 'Oda Winter', false],
    ['doctor', 'Dr. Oda Winter', true],
    ['professor', 'Oda Winter', false],
    ['mr', 'Oda Winter', true],
    ['frau', 'Oda Winter', true],
  ])('"%s Winter" may be %s, of whose work nothing is known: %s', (title, name, may) => {
    expect(mayHaveTitle(personWithoutPage(name, null), title)).toBe(may);
  });

  test.each([
    ['doctor', 'Medical director', true],
    ['doctor', 'Sales manager', false],
    ['councillor', 'Councillor, chairs planning', true],
    ['professor', 'Lecturer in fluid mechanics', true],
  ])('"%s Winter" may be somebody whose page says "%s": %s', (title, role, may) => {
    const entity = page('person', 'Oda Winter', { role });
    expect(mayHaveTitle({ ...personWithoutPage('Oda Winter', null), entity }, title)).toBe(may);
  });
});
