import type { Candidate } from './candidate.ts';
import type { NamePlace } from './find-places.ts';
import type { NameIndex } from './name-index.ts';
import { parseSaidName } from './said-name.ts';
import type { Surroundings } from './surroundings.ts';

/** What one does to people only, or what they do. */
const BEFORE_PERSON =
  /(?:^|[^\p{L}])(?:ask|asked|tell|told|with|by|thanks|thank you|hi|hello|wrote|ping|pinged|cc|copy|copied|email|remind|initials|initialled|signed|sign-off from|boss|friend|colleague),? $/u;
const AFTER_PERSON =
  /^(?:,? (?:can you|could you|will you|are you|said|says|told|asked|thinks|wants|wanted|knows|wrote|signed|promised|agreed|rang|called|he|she|who|as (?:he|she)|and i)\b|'s (?:not happy|off|out|away|back|on holiday))/u;
/** Who it is in a table: "safety is TB in the sheet". */
const IN_TABLE =
  /^ (?:in|on) (?:the|your|my|our|this) (?:sheet|table|list|plan|doc|document|file|tracker|calendar|rota|board|column|chart|minutes|pole|label|form)\b/u;
/** Where a name may stand, and much else. */
const MAY_BE = {
  before: /(?:^|[.!?,;:] ?|[^\p{L}](?:to|from|is|and|for|but) )$/u,
  after: /^(?:[.,!?;:]|$|'s\b| (?:will|has|is|was|can|did|does|and|or)\b)/u,
};

/** Initials of people near: whose they are is looked for among those in the room, the accounts talked of and the own people. */
export function peopleByInitials(initials: string, known: NameIndex, around: Surroundings): readonly Candidate[] {
  return (known.initials.get(initials) ?? []).filter(
    (one) => one.kind === 'person' && around.isNear(one) && !around.isFar(one),
  );
}

/**
 * Whether a place that only the initials of somebody in the vault fit is theirs: what stands beside it must be what stands beside people. Letters that
 * mean something to everybody need more than others. True for any other place. O(text of the turn).
 */
export function isInitialsHere({ kind, text, run, start, end }: NamePlace, around: Surroundings): boolean {
  const { initials } = parseSaidName(text);
  if (kind !== 'person' || initials === null) return true;
  if (isCalledSo(initials, around.near) || around.near.initials.get(initials) !== undefined) return true;
  if (isCalledSo(initials, around.known)) return true;
  const lower = run.text.toLowerCase().replaceAll('’', "'");
  const [before, after] = [lower.slice(0, start), lower.slice(end)];
  if (/(?:^|[^\p{L}])(?:an?|the|our|your|their|my|no|some|any) $/u.test(before)) return false;
  if (BEFORE_PERSON.test(before) || AFTER_PERSON.test(after) || IN_TABLE.test(after)) return true;
  return !around.isAbbreviation(text) && MAY_BE.before.test(before) && MAY_BE.after.test(after);
}

function isCalledSo(initials: string, index: NameIndex): boolean {
  return index.first.get(initials) !== undefined || index.whole.get(initials) !== undefined;
}
