import { expect, test } from 'vitest';
import { baseForm, baseOfParticiple, baseOfThirdPerson, thirdPersonOf, verbKind } from './verbs.ts';

test.each([
  ['sends', 'send'],
  ['sent', 'send'],
  ['sending', 'send'],
  ['writes', 'write'],
  ['writing', 'write'],
  ['wrote', 'write'],
  ['planning', 'plan'],
  ['copies', 'copy'],
  ['copied', 'copy'],
  ['fixes', 'fix'],
  ['booked', 'book'],
  ['went', 'go'],
  ['does', 'do'],
  ['taking', 'take'],
  ['getting', 'get'],
  ['table', null],
  ['thing', null],
])('baseForm() reads %j as %j', (form, base) => {
  expect(baseForm(form)).toBe(base);
});

test.each([
  ['send', 'sends'],
  ['carry', 'carries'],
  ['pay', 'pays'],
  ['wash', 'washes'],
  ['go', 'goes'],
  ['have', 'has'],
])('thirdPersonOf() makes %j into %j', (base, form) => {
  expect(thirdPersonOf(base)).toBe(form);
});

test('a participle and a third person are told from other forms', () => {
  expect(baseOfParticiple('checking')).toBe('check');
  expect(baseOfParticiple('checked')).toBeNull();
  expect(baseOfThirdPerson('takes')).toBe('take');
  expect(baseOfThirdPerson('take')).toBeNull();
});

test.each([
  ['send', 'task'],
  ['take', 'light'],
  ['think', 'talk'],
  ['gzip', null],
])('verbKind() counts %j as %j', (verb, kind) => {
  expect(verbKind(verb)).toBe(kind);
});
