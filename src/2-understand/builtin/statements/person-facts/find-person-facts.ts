import type { Conversation, PersonFact } from '#core';
import { isSpeakerLabel } from '#language';
import type { Utterance } from '../../utterances.ts';
import { evidencesOf } from '../evidence.ts';
import { personFactRules } from './rules.ts';

/**
 * Finds what was said of people's places: role, employer, superior. "I" is the speaker by label; "she" and "he" are whoever the
 * sentence before named, where that is one person alone. In the order they were said, each once. O(utterances).
 */
export function findPersonFacts(
  utterances: readonly Utterance[],
  { kind }: Pick<Conversation, 'kind'>,
): readonly PersonFact[] {
  const found = new Map<string, PersonFact>();
  for (const utterance of kind === 'document' ? [] : utterances) {
    for (const rule of personFactRules) {
      const sign = rule.find(utterance);
      const person = sign === null ? null : whoIs(sign.person, utterance, utterances);
      if (sign === null || person === null) continue;
      const value = sign.value.charAt(0).toUpperCase() + sign.value.slice(1);
      const key = `${sign.kind} ${person} ${value}`.toLowerCase();
      if (found.has(key)) continue;
      found.set(key, { kind: sign.kind, person, value, confidence: sign.weight, evidence: evidencesOf(utterance) });
    }
  }
  return [...found.values()];
}

function whoIs(subject: string, utterance: Utterance, utterances: readonly Utterance[]): string | null {
  const said = subject.replace(OPENING, '');
  if (said === 'I') return utterance.speaker === null || isSpeakerLabel(utterance.speaker) ? null : utterance.speaker;
  if (!/^(?:she|he)$/i.test(said)) return NO_PERSON.test(said) ? null : said;
  const before = utterances[utterance.index - 1];
  if (before === undefined || before.turn !== utterance.turn) return null;
  const names = [
    ...before.text.matchAll(
      /(?<=\S\s)\p{Lu}\p{Ll}[\p{L}'-]+(?: \p{Lu}\p{Ll}[\p{L}'-]+)*|^\p{Lu}\p{Ll}[\p{L}'-]+(?= \p{Lu}\p{Ll}| (?:is|has|will|can|was|went|came|says|said)\b)(?: \p{Lu}\p{Ll}[\p{L}'-]+)*/gu,
    ),
  ]
    .map(([name]) => name)
    .filter((name) => !NO_PERSON.test(name));
  const [only, ...others] = new Set(names);
  return only === undefined || others.length > 0 ? null : only;
}

const OPENING = /^(?:So|And|But|Well|Now|Then|Yes|Yeah|Okay|Right|Oh|Also|Because|Since|As|Today|Yesterday) /;

/** Words with a capital that begin a sentence or name no person. */
const NO_PERSON =
  /^(?:The|This|That|It|There|These|Those|We|They|You|And|But|So|Then|Our|Their|Your|My|What|Who|Which|Here|One|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)(?: |$)/;
