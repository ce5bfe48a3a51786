import type { Mention, NameAnswer, Resolution } from '#core';
import { foldName } from '#language';
import { type Candidate, personWithoutPage } from './candidate.ts';
import type { NameIndex } from './name-index.ts';

/** Whom a person said that a name means in this conversation; null where they said nothing about it or "nobody". */
export function answeredPerson(said: string, answers: readonly NameAnswer[], known: NameIndex): Candidate | null {
  const answer = answerAbout(said, answers);
  if (answer === undefined || answer.name === null) return null;
  const key = foldName(answer.name);
  return known.candidates.find((one) => foldName(one.name) === key) ?? personWithoutPage(answer.name, null);
}

/** The resolution of a mention that a person answered; null where they were not asked or did not answer. */
export function answeredResolution(
  mention: Mention,
  answers: readonly NameAnswer[],
  known: NameIndex,
): Resolution | null {
  if (answerAbout(mention.text, answers) === undefined) return null;
  const person = answeredPerson(mention.text, answers, known);
  if (person === null) {
    return { outcome: 'ambiguous', mention, candidates: [], confidence: 0, why: 'You said that nobody is meant' };
  }
  const { name, entity } = person;
  return { outcome: 'resolved', mention, name, entity, confidence: 1, why: `You said that ${name} is meant` };
}

function answerAbout(said: string, answers: readonly NameAnswer[]): NameAnswer | undefined {
  return answers.find((answer) => foldName(answer.said) === foldName(said));
}
