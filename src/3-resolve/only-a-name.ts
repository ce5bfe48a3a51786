import { roleTopics, topicsOf } from './role-words.ts';

// What says that a name is all that is known of somebody, or that they belong where nobody of the vault does.

const NO_MORE_KNOWN =
  /^[^.!?]{0,24}(?:^|[^\p{L}])(?:no|without (?:an?|any)) (?:(?:last|family|second|sur) ?names?|relation)(?!\p{L})/u;
const ONLY =
  /(?:^|[^\p{L}])(?:it's|is|was|says?|said|signed|wrote|reads?) (?:just|only)(?: as)? ["“']?$|(?:^|[^\p{L}])just (?:said|says|reads?|signed) ["“']?$/u;
const QUOTED = { before: /["“]$/, after: /^[^"”.!?]{0,32}[,.]?["”]/ };

/** "badge just said Bill, no last name", "it's just "Aaron"", "signed only as mohammad": words that are read off, of whom nobody here knows more. Lower case. */
export function isAllThatIsKnown({ before, after }: { readonly before: string; readonly after: string }): boolean {
  if (NO_MORE_KNOWN.test(after) || ONLY.test(before)) return true;
  return QUOTED.before.test(before) && QUOTED.after.test(after);
}

const AT_THE = /^,? (?:at|from|with|behind) the ((?:\p{L}+ ?){1,3})/u;
const THE_AFTER = /^, (?:the|a|an|our|their|his|her) ((?:\p{L}+ ?){1,3})/u;
const ONE_OF_THEIRS =
  /^,? (?:he's|she's|he is|she is|who is|who's) (?:one of (?:their|his|her)|(?:a|an) \p{L}+ of (?:theirs|his|hers))\b/u;

/** "Penny at the sugar", "Rose, the volunteer", "Aaron, he's one of their": what they are said to be is nothing that is on somebody's page with this role. Never where the page has no role. */
export function isOtherThanRole(
  after: string,
  { role, account }: { readonly role: string | null; readonly account: string | null },
): boolean {
  if (ONE_OF_THEIRS.test(after)) return true;
  const said = (AT_THE.exec(after) ?? THE_AFTER.exec(after))?.[1];
  if (said === undefined || role === null) return false;
  const topics = new Set([...roleTopics(role), ...roleTopics(account)]);
  const told = topicsOf(said.trim().split(/\s+/));
  return told.length > 0 && topics.size > 0 && !told.some((topic) => topics.has(topic));
}
