import { foldName } from '#language';
import type { NamePlace } from './find-places.ts';
import { type Around, WHO_PEOPLE_ARE } from './introduced.ts';
import { roleTopics, topicsOf } from './role-words.ts';
import type { TalkWords } from './talk-words.ts';
import { TITLE_BEFORE } from './titles.ts';

// What says that somebody else is meant than the one who is known by a name, though nobody introduces them.

/** "Mr Hale, spelled the same as their bid manager", "Moreau, no relation", "Wexcomb, not to be mixed up with": said of the name in its own sentence. */
const NOT_THE_KNOWN =
  /^[^.!?]{0,48}(?:^|[^\p{L}])(?:no relation|(?:not|isn't|aren't|un)[ -]?(?:related|connected)|no connection|spelled the same|spelt the same|(?:same|nearly the same) (?:first |last )?name as|not to be (?:mixed up|confused)|nothing to do with (?:our|the|your))(?!\p{L})/u;
/** "calling him Marcel for a joke", "she named the dog Bruno": what somebody is called and not who they are. */
const IS_GIVEN_A_NAME =
  /(?:^|[^\p{L}])(?:(?:call|calls|called|calling|name|names|named|naming) (?:him|her|it|them)|(?:names|named|naming) (?:the|my|our|his|her|their) \p{L}+) ["“']?$/u;
/** "there's a girl looking for an internship Mirela she's": somebody is there, and then their name without so much as a comma. */
const THERE_IS =
  /(?:^|[^\p{L}])(?:there's|there is|there was|got|met|have|saw|hired|know) (?:(?:an?|this|one|some) )(?:\p{L}+ )?(?:boy|girl|guy|man|woman|kid|lady|chap|fellow|intern|student|candidate|recruiter|person)(?:[^.!?]{0,60}) $/u;
/** "if somebody writes from "T. Brandt", is that her?". */
const WHO_IS_THAT = /^["”]?,? (?:is|was) (?:that|this|it) (?:her|him|them|the same|one of)(?!\p{L})/u;
const TAKEN_UP = /^,? (?:he|she)(?:'s| is| has| was)\b/u;

/** Whether what stands beside a name says that the one who is known by it is not meant. */
export function isDisowned({ before, after }: Around): boolean {
  if (NOT_THE_KNOWN.test(after) || WHO_IS_THAT.test(after) || IS_GIVEN_A_NAME.test(before)) return true;
  return THERE_IS.test(before) && TAKEN_UP.test(after);
}

/** Whether what is said next sets a name right: "not our Tom". `name` is folded, `next` too. */
export function isSetRight(name: string, next: string): boolean {
  const said = Array.from(
    next.matchAll(/(?:^|[^\p{L}])not (?:our|your|my|their) (?:own )?/gu),
    ({ 0: { length }, index }) => next.slice(index + length),
  );
  return said.some((rest) => rest.startsWith(name) && !/^\p{L}/u.test(rest.slice(name.length)));
}

/** Words for people by what they do. */
const TRADES = `${WHO_PEOPLE_ARE}|accountant|actuary|administrator|adviser|advisor|agent|analyst|apprentice|architect|assistant|auditor|baker|banker|barber|barista|barrister|bartender|beekeeper|blacksmith|bouncer|bricklayer|broker|bursar|butcher|buyer|captain|carer|caretaker|carpenter|chef|chemist|clerk|conductor|consultant|contractor|controller|cook|coordinator|councillor|counsellor|courier|decorator|designer|developer|director|doctor|editor|electrician|engineer|farmer|fitter|florist|foreman|gamekeeper|ganger|geologist|glazier|grocer|grower|guard|guide|harbour master|headmaster|headteacher|historian|hygienist|inspector|installer|intern|janitor|jeweller|joiner|journalist|judge|lawyer|lecturer|librarian|locksmith|magistrate|manager|mason|mayor|mechanic|midwife|milkman|minister|musician|notary|nurse|officer|operator|optometrist|osteopath|painter|paramedic|pastor|pharmacist|photographer|physiotherapist|pilot|planner|plasterer|porter|postman|postwoman|priest|principal|professor|programmer|psychologist|ranger|receptionist|recruiter|referee|reporter|researcher|roofer|sailor|sales rep|scaffolder|scientist|sculptor|secretary|senator|shepherd|singer|skipper|smith|solicitor|specialist|steward|strategist|supervisor|surgeon|surveyor|tailor|technician|tester|tiler|trainer|translator|treasurer|vicar|volunteer|waiter|waitress|warden|welder|writer|ceo|cfo|cio|coo|cto|dpo`;
const WHOSE = '(?:my|our|your|his|her|their|the|an?|some|this)';
const TRADE_BEFORE = new RegExp(`(?:^|[^\\p{L}])${WHOSE} ((?:[\\p{L}-]+ ){0,2}(?:${TRADES}))(?:,| is| was)? $`, 'u');
/** "our CFO, Ms." of the speaker's own people. */
const OUR_TRADE_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:our|my) ((?:[\\p{L}-]+ ){0,2}(?:${TRADES})),?(?: is| was)? $`,
  'u',
);
const TRADE_AFTER = new RegExp(
  `^(?:,(?: who is| who's| he's| she's| he is| she is)? ${WHOSE}| the) ((?:[\\p{L}-]+ ){0,2}(?:${TRADES}))(?!\\p{L}|['’]s)`,
  'u',
);

/** "Tom at the dredging company", "Tom at the front desk". */
const AT_FIRM =
  /^,? (?:at|from) the (?!(?:new|old|other|same|whole|own|parent|big|small) )(\p{L}+) (?:company|firm|agency)(?!\p{L})/u;
const AT_PLACE =
  /^,? (?:at|from|behind) (?:the|our|their) ((?:front |help |garden |coffee )?(?:desk|reception|gate|bar|shop|counter|clinic|surgery|library|museum|gym|pub|hotel|airport|station|canteen|cafe|café|bakery|pharmacy|garage|club|choir|gallery|kiosk))(?!\p{L})/u;
/** "Haldena, with an A at the end". */
const WITH_LETTER = /^,? with an? (\p{L})(?<isLast> at the end)?(?!\p{L})/u;

/** Whether the spelling that is told after a name is not that of the known one, folded. */
export function isSpelledUnlike({ after }: Pick<Around, 'after'>, known: string): boolean {
  const found = WITH_LETTER.exec(after);
  const [, letter = ''] = found ?? [];
  if (found === null) return false;
  return found.groups?.['isLast'] === undefined ? !known.includes(letter) : !known.endsWith(letter);
}

/** "our lawyer Frau Keller", "Tova, the recruiter": they are said to be what the page with this role does not say. Never where the page has no role. */
export function hasAnotherTrade(
  { before, after }: Around,
  { role, account }: { readonly role: string | null; readonly account: string | null },
): boolean {
  if (role === null) return false;
  const said =
    TRADE_BEFORE.exec(before.replace(TITLE_BEFORE, ' '))?.[1] ??
    TRADE_AFTER.exec(after)?.[1] ??
    AT_FIRM.exec(after)?.[1] ??
    AT_PLACE.exec(after)?.[1];
  if (said === undefined) return false;
  const own = new Set([...roleTopics(role), ...roleTopics(account)]);
  const told = topicsOf(said.trim().split(/\s+/));
  return told.length > 0 && own.size > 0 && !told.some((topic) => own.has(topic));
}

/** Whether the next turn, or the one after it, sets the name right. */
export function isSetRightNext({ turn, text }: NamePlace, { turns }: TalkWords): boolean {
  const next = turns.slice(turn + 1, turn + 3).filter((one) => /\bnot\b/i.test(one.text));
  return next.some((one) => isSetRight(foldName(text), foldName(one.text)));
}

/** "Tom something, the one with the boat", in this turn or one beside it: nobody knows more of whom they speak. */
export function isHalfKnown({ turn, text }: NamePlace, { turns }: TalkWords): boolean {
  const name = foldName(text);
  return turns
    .slice(Math.max(0, turn - 1), turn + 2)
    .some((one) =>
      one.words.some((word) => word.folded === name && /^ something(?:[,.?!]|$)/.test(one.text.slice(word.end))),
    );
}

/** "our Tom", "Hope in our office". */
const OF_OURS = {
  before: /(?:^|[^\p{L}])our (?:own )?$/u,
  after: /^(?:,? (?:from|in|on|at) our\b|, our\b)/,
};

/** Whether somebody is said to be of the speaker's own people: "our Tom", "our CFO, Ms.", "Hope in our office". */
export function isOfOurs({ before, after }: Around): boolean {
  const said = before.replace(TITLE_BEFORE, ' ');
  return OF_OURS.before.test(said) || OUR_TRADE_BEFORE.test(said) || OF_OURS.after.test(after);
}
