import type { Candidate } from './candidate.ts';

/** Titles that not everybody has, each with what the page of somebody who has it may say of their work. */
const EARNED: readonly (readonly [title: RegExp, work: RegExp])[] = [
  [
    /^(?:dr|doctor)$/,
    /\b(?:dr|doctor|medical|clinical|clinician|physician|surgeon|consultant|gp|ph\.?d|scientist|research\w*)\b/i,
  ],
  [/^(?:prof|professor)$/, /\b(?:prof|professor|chair|lecturer|university|research\w*|scientist)\b/i],
  [/^(?:councillor|councilor|cllr)$/, /\b(?:councill?or|cllr|council|mayor|alderman)\b/i],
  [/^judge$/, /\b(?:judge|justice|magistrate|court)\b/i],
];

/** "Professor Winter" is hardly the Winter whose page says that he sells bearings: false where a title is earned and neither name nor role on the page fits it. */
export function mayHaveTitle(person: Candidate, title: string): boolean {
  const work = EARNED.find(([earned]) => earned.test(title))?.[1];
  return (
    work === undefined || [person.name, ...person.aliases, person.entity?.role ?? ''].some((said) => work.test(said))
  );
}
