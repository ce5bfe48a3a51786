import { type Around, WHO_PEOPLE_ARE } from './introduced.ts';
import { roleTopics, topicsOf } from './role-words.ts';

// What says that a name is all that is known of somebody, or that they belong where nobody of the vault does.

const NO_MORE_KNOWN =
  /^[^.!?]{0,24}(?:^|[^\p{L}])(?:no|without (?:an?|any)) (?:(?:last|family|second|sur) ?names?|relation)(?!\p{L})/u;
const ONLY =
  /(?:^|[^\p{L}])(?:it's|is|was|says?|said|signed|wrote|reads?) (?:just|only)(?: as)? ["“']?$|(?:^|[^\p{L}])just (?:said|says|reads?|signed) ["“']?$/u;
const QUOTED = { before: /["“]$/, after: /^[^"”.!?]{0,32}[,.]?["”]/ };

/** "badge just said Bill, no last name", "it's just "Aaron"", "signed only as mohammad": words that are read off, of whom nobody here knows more. Lower case. */
export function isAllThatIsKnown({ before, after }: Around): boolean {
  if (NO_MORE_KNOWN.test(after) || ONLY.test(before)) return true;
  return QUOTED.before.test(before) && QUOTED.after.test(after);
}

/** "at the harbour"; not when somebody does something, nor where anybody may be: "at the weekend", "from the start", "at the office". */
const AT_THE =
  /^,? (?:at|from|behind) the (?!(?:\p{L}+ )?(?:end|start|beginning|latest|earliest|moment|minute|weekend|same|time|day|week|month|year|morning|evening|top|bottom|office|desk|door|table|meeting|call|review|board|stand-up|standup|session|workshop|conference|team|company|client|customer)(?!\p{L}))((?:\p{L}+ ?){1,3})/u;
/** "the volunteer": what comes after somebody's name may be a thing just as well ("Rose, the badges"), so only words for people count. */
const THE_AFTER = new RegExp(
  `^, (?:the|a|an|our|their|his|her) ((?:\\p{L}+ ){0,2}(?:${WHO_PEOPLE_ARE}|volunteer|intern|apprentice|carpenter|joiner|painter|decorator|nurse|carer|cook|chef|waiter|waitress|clerk|guard|caretaker|janitor|porter|courier|mechanic|welder|fitter|farmer|fisherman|baker|butcher|florist|solicitor|surveyor|photographer|journalist|vicar|priest|coach|trainer|man|woman|lady|guy|girl|boy|lad|chap|fellow|person))(?!\\p{L})`,
  'u',
);
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
