import { baseForm, baseOfThirdPerson, verbKind } from '#language';
import type { Voice } from '../voices.ts';
import { writeQuestion, writeStatement } from '../written.ts';

const WH =
  'what|who|whose \\S+|why|how (?:many|much) (?!(?:it|that|this|i|we|you|they|he|she|the|a)\\b)\\S+|how(?: (?:much|many|long|often|far|big|old))?|when|where|which \\S+';
const AUXILIARY = 'is|are|was|were|can|could|will|would|should|may|might|must|has|had';
const WITH_AUXILIARY = new RegExp(
  `^(?:(?:whether|if)|(${WH})) ((?:\\S+ ){0,4}?\\S+?)(?: (${AUXILIARY})|(['’]s|['’]re|['’]ll))(?= |$)(.*)$`,
  'i',
);
/** A subject of one to four words and a verb, the shortest first. */
const WITH_VERB = [0, 1, 2, 3].map(
  (more) => new RegExp(`^(?:(?:whether|if)|(${WH})) ((?:\\S+ ){${more}}\\S+?) ([a-z]+)(.*)$`, 'i'),
);
const ASKS_ITSELF = /^(?:who|what|which (?!of)\S+) (?:\w+s|is|are|was|were|will|can|should|happened|did)\b/i;
const FULL: ReadonlyMap<string, string> = new Map([
  ['s', 'is'],
  ['re', 'are'],
  ['ll', 'will'],
]);

/**
 * A clause that asks, as a question: "whether it can be remote" is "Can it be remote?", "why it's set to ten" is "Why is it set to ten?", "what it costs" is "What does it cost?", "who
 * pays" asks itself. A clause of which the verb is not known stands as it is: "Whether this the last one."
 */
export function writtenClause(clause: string, voice: Voice): string {
  const plain = /^(?:whether|if)\b/i.test(clause) ? clause.replace(/\bor (?:if|whether) /gi, 'or ') : clause;
  const asked = ASKS_ITSELF.test(plain) ? plain : (withAuxiliary(plain) ?? withVerb(plain));
  return asked === null ? writeStatement(clause.replace(/^if\b/i, 'whether'), voice) : writeQuestion(asked, voice);
}

function withAuxiliary(clause: string): string | null {
  const [, wh, subject = '', full, short, rest = ''] = WITH_AUXILIARY.exec(clause) ?? [];
  const auxiliary = full ?? FULL.get((short ?? '').slice(1));
  // What somebody has, or has to do, is no auxiliary: "how many berths the harbour has".
  if (auxiliary === undefined || !isSubject(subject) || (/^ha[sd]$/i.test(auxiliary) && /^(?: to\b|$)/.test(rest)))
    return null;
  return inverted(wh, auxiliary, subject, rest);
}

function withVerb(clause: string): string | null {
  for (const pattern of WITH_VERB) {
    const [, wh, subject = '', verb = '', rest = ''] = pattern.exec(clause) ?? [];
    if (!isSubject(subject)) continue;
    const isPlural = /^(?:i|you|we|they|these|those|people)$/i.test(subject);
    const base = isPlural ? (verbKind(verb) === null ? null : verb) : baseOfThirdPerson(verb);
    if (base !== null) return inverted(wh, isPlural ? 'do' : 'does', subject, ` ${base}${rest}`);
    const past = /ed$/.test(verb) ? baseForm(verb) : null;
    if (past !== null && isPronoun(subject)) return inverted(wh, 'did', subject, ` ${past}${rest}`);
  }
  return null;
}

function inverted(wh: string | undefined, auxiliary: string, subject: string, rest: string): string {
  return `${wh === undefined ? '' : `${wh} `}${auxiliary} ${subject}${rest}`;
}

function isPronoun(subject: string): boolean {
  return /^(?:i|you|he|she|it|we|they|that|this)$/i.test(subject);
}

/** A pronoun, a name, or a noun behind its article; not the middle of a longer clause. */
function isSubject(subject: string): boolean {
  return (
    isPronoun(subject) ||
    /^(?:(?:the|a|an|my|our|your|his|her|their|this|that|these|those|any|there|anyone|anybody|somebody|someone|everybody)\b(?: [\p{L}’'-]+){0,3}|(?:\p{Lu}[\p{L}’'-]+ ?){1,3})$/u.test(
      subject,
    )
  );
}
