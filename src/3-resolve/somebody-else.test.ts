import { describe, expect, test } from 'vitest';
import { hasAnotherTrade, isDisowned, isSetRight, isSpelledUnlike } from './somebody-else.ts';

/** What stands before and after the name, which stands as "X". */
function around(text: string): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = text.split('X');
  return { before, after };
}

describe('a name is said to be another’s', () => {
  test.each([
    'i rang the bursar, X, spelled the same as their bid manager, and he said fine',
    'there is one X, no relation, from the coast',
    'somebody from X in porto not to be confused with our partner',
    'a X, not related to ours',
    'the children are calling him X for a joke',
    'they named the cat X',
    'if a mail comes from "X", is that her?',
    "there's a girl next door looking for an internship X she's very good",
  ])('%s', (text) => {
    expect(isDisowned(around(text))).toBe(true);
  });

  test.each([
    'we asked X about the lease. no relation to that, but',
    'call our lawyer X about it',
    'i called X and asked',
    'X, is that you?',
    "there's a girl in the shop who knows X from school",
    'she is related to X',
  ])('not here: %s', (text) => {
    expect(isDisowned(around(text))).toBe(false);
  });
});

describe('what is said next sets a name right', () => {
  test.each([
    ['jan', 'careful, not our jan. the other one', true],
    ['jan', 'no, not our own jan', true],
    ['jan', 'not our janitor', false],
    ['jan', 'our jan has it', false],
    ['jan', 'not the jan matter again', false],
  ])('%s: %s: %s', (name, next, isRight) => {
    expect(isSetRight(name, next)).toBe(isRight);
  });
});

describe('what somebody is said to do is not what their page says', () => {
  test.each([
    ['our lawyer frau X wants it', 'Finance manager', true],
    ['X, the recruiter, called', 'Engineering lead', true],
    ['my night coordinator is X', 'Tester', true],
    ['and X at the dredging company', 'Scheduling manager', true],
    ['X the vet wants some', 'Coolstore manager', true],
    ['X at the front desk signs for it', 'Software tester', true],
    ['X at the front desk signs for it', 'Desk manager', false],
    ['tell X the vet’s price', 'Coolstore manager', false],
    ['our lawyer X wants it', 'Legal counsel', false],
    ['X, the recruiter, called', 'Head of hiring', false],
    ['X is the manager of the depot', 'Depot planner', false],
    ['and X at the new company', 'Scheduling manager', false],
    ['our lawyer X wants it', null, false],
  ])('%s, of somebody who is %s: %s', (text, role, isOther) => {
    expect(hasAnotherTrade(around(text), { role, account: null })).toBe(isOther);
  });
});

test.each([
  [', with an a at the end', 'halden', true],
  [', with an n at the end', 'halden', false],
  [' with a k', 'halden', true],
  [' with a d', 'halden', false],
  [', with an offer', 'halden', false],
])('X%s, for "%s", is spelled unlike it: %s', (after, known, isUnlike) => {
  expect(isSpelledUnlike({ after }, known)).toBe(isUnlike);
});
