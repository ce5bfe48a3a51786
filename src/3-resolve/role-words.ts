import { foldName } from '#language';

/** Words that mean one field of work, in roles and in talk about them. */
const FIELDS: readonly string[] = [
  'legal lawyer counsel law solicitor lawyers',
  'finance financial cfo treasury accounting accountant controller bookkeeping',
  'cto technology technical',
  'cio',
  'ceo chief executive boss',
  'coo',
  'delivery',
  'sales account',
  'support helpdesk',
  'security',
  'marketing',
  'data',
  'design designer designs',
  'planning planner planners plans',
  'analyst analytics analysis',
  'engineer engineering engineers',
  'procurement purchasing buying buyer buys',
  'operations ops',
  'recruiter recruiting hiring recruitment',
  'people hr personnel',
  'office',
  'product',
  'platform infrastructure',
  'backend back-end',
  'qa testing tester quality',
  'reliability',
  'partner partners partnerships',
  'warehouse',
  'depot',
  'plant factory',
  'fleet trucks',
  'claims',
  'actuary actuarial',
  'supply chain',
  'pricing prices',
  'creative',
  'trading trade',
  'grid',
  'estate',
  'integration',
  'timetabling timetable timetables',
  'programme program',
  'project',
  'merchandising merchandise',
  'stock',
  'strategist strategy',
  'auditor audit auditors',
  'investor investment investors',
  'coach coaching',
  'founder founded',
  'owner owns',
  'policy',
  'assurance',
  'sensor sensors',
  'port',
  'protection privacy dpo',
  'regional region',
  'commercial',
  'learning ml',
  'architect architecture',
  'customer success',
  'reception receptionist',
  'training trainer',
  'research researcher',
  'nurse nursing',
  'doctor medical',
  'teacher teaching',
];
const FIELD_OF: ReadonlyMap<string, number> = new Map(
  FIELDS.flatMap((words, field) => words.split(' ').map((word): [string, number] => [word, field])),
);
const EMPTY: ReadonlySet<string> = new Set(
  'head of the and for director manager lead leader officer vp chief senior junior deputy vice general managing assistant associate global a an in it'.split(
    ' ',
  ),
);

/** Topics of roles that any talk has: they tell little of who is meant. */
export const vagueTopics: ReadonlySet<string> = new Set(
  topicsOf('data people office product project plant partner sales customer programme'.split(' ')),
);

/** What a role is about: fields of work, and words that are of no field we know. `[]` where the role says no more than a rank. */
export function roleTopics(role: string | null): readonly string[] {
  return [...new Set(topicsOf(foldName(role ?? '').split(/[^\p{L}-]+/u)))];
}

/** The same of the words of a talk. */
export function topicsOf(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map((word) => {
      const field = FIELD_OF.get(word);
      return field === undefined ? word : `field ${field}`;
    });
}
