import { foldName } from './names/fold-name.ts';
import { isGivenName } from './names/nicknames.ts';

/** What a speaker field says, taken apart. `name` is never empty where the field was not. */
export interface Speaker {
  readonly name: string;
  /** Lower case, or null. */
  readonly email: string | null;
  /** What stood after the name as company or team ("Corvane", of "Keir Donnelly (Corvane)"), or null. */
  readonly organization: string | null;
}

/**
 * Takes a speaker field apart: "Keir Donnelly (Corvane)", "Donnelly, Keir", "keir.donnelly@corvane.example", "keir.donnelly@yard", "Keir Donnelly | Depots",
 * "Corvane | Keir Donnelly", "[Corvane] Donnelly, Keir", "Keir Donnelly @ Corvane", "Keir Donnelly/Corvane", "Keir Donnelly <keir@corvane.example>",
 * "DONNELLY Keir", "keir.donnelly", "'Donnelly, Keir' via Depots", and what of these stands together; titles, pronouns, emoji and marks such as "(Guest)",
 * "(Host, me)", "-GUEST-" or "[External]" left out. A label stays as it is, its white space collapsed.
 */
export function parseSpeaker(field: string): Speaker {
  const text = field.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD);
  const email = EMAIL.exec(text)?.[0].toLowerCase() ?? null;
  const withoutEmail = email === null ? text : withoutFirst(text, EMAIL);
  const alone = email === null ? null : organizationAlone(withoutEmail, email);
  if (email !== null && alone !== null) return { name: nameOfAddress(email), email, organization: alone };
  const { rest, organization } = splitSuffix(withoutMarksBefore(withoutSigns(withoutEmail)));
  const before = organizationBefore(rest);
  const turned = turnAround(before.rest);
  const named = {
    name: withoutTitle(turned.name),
    organization: organization ?? before.organization ?? turned.organization,
  };
  if (named.name !== '') return { ...named, name: nameOfLogin(named.name), email };
  return { name: email === null ? text : nameOfAddress(email), email, organization };
}

const LONGEST_FIELD = 300;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const PRONOUN = 'she|he|they|her|him|them|his|hers|theirs|any|all|sie|er|elle|il|ella|él|xe|ze';
const PRONOUNS_AFTER = new RegExp(`\\s+(?:${PRONOUN})(?:/(?:${PRONOUN})){1,3}$`, 'i');
const MARK = new RegExp(
  `^(?:(?:${PRONOUN})(?: ?[/,|] ?(?:${PRONOUN})){0,3}|guest|external|extern[ae]?|ext|gast|invitée?|invitad[oa]|host|co-?host|gastgeber|me|you|ich|moi|invited|(?:external )?contractor|unverified|nicht verifiziert|non vérifiée?|organi[sz]er|organisator|presenter|presenting|moderator|attendee|verified|dial-?in|(?:via |by )?(?:phone|mobile|telephone|iphone|ipad|zoom|web)|telefon|ceo|cto|cfo|coo|dr|prof|\\d{1,3})\\.?$`,
  'i',
);
const NAME_SUFFIX = /^(?:jr|sr|phd|ph\.d|md|m\.d|mba|esq|ii|iii|iv|inc|ltd|llc|gmbh|bsc|msc|cpa|dds|pmp|dr)\b\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ben|ter|ten|zu)$/i;

/** Quotation marks, emoji and pronouns without brackets; underscores between the words of a login. */
function withoutSigns(text: string): string {
  const plain = text
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u200D/gu, (sign) =>
      /[\d#*©®™]/.test(sign) ? sign : '',
    )
    .replace(VIA_LIST, '$1')
    .replace(/^'(.{1,200})'$/, '$1')
    .replace(/^["“”']+(?=\S)|(?<=\S)["“”]+$/g, '')
    .replace(/ ?-([\p{L}-]{2,20})-$|(?<=\))-\d$/u, (sign, mark = '1') => (MARK.test(mark) ? '' : sign))
    .replace(PRONOUNS_AFTER, '')
    .trim();
  return /^\p{Lu}\p{Ll}+(?:_\p{Lu}\p{Ll}+){1,3}$/u.test(plain) ? plain.replaceAll('_', ' ') : plain;
}

/** "'Donnelly, Keir' via Depots": a list sends it on. */
const VIA_LIST = /^["“”']{0,2}(.{1,120})'["“”]? via \S.*$/;

/** "[External] Keir Donnelly", "(Host) Keir Donnelly", "EXT - Keir Donnelly". */
function withoutMarksBefore(text: string): string {
  const found = /^(?:[([]([^()[\]]{1,30})[)\]]|(ext)\s?[:–-])\s*(?=\p{L})/iu.exec(text);
  return found !== null && MARK.test(found[1] ?? found[2] ?? '') ? text.slice(found[0].length) : text;
}

/** Splits what follows the name: brackets, `|`, ` @ `, ` - ` (after at least two words), one after the other. */
function splitSuffix(field: string): { rest: string; organization: string | null } {
  let rest = field;
  let organization: string | null = null;
  for (let guard = 0; guard < 6; guard++) {
    const split = lastSuffix(rest);
    if (split === null) break;
    rest = split.before;
    organization = withoutMarks(split.suffix) ?? organization;
  }
  return { rest: rest.replace(/[\s,;:|/-]+$/, ''), organization };
}

/** "Corvane, Host" is "Corvane"; null where nothing is left. */
function withoutMarks(suffix: string): string | null {
  if (MARK.test(suffix)) return null;
  const kept = suffix.replace(/[,;|][^,;|]*/g, (part) => (isMarkOrNothing(part) ? '' : part));
  const first = /^[^,;|]*/.exec(kept)?.[0] ?? '';
  const rest = isMarkOrNothing(first) ? kept.slice(first.length) : kept;
  return rest.replace(/^[\s,;|]+|[\s,;|]+$/g, '') || null;
}

function isMarkOrNothing(part: string): boolean {
  const text = part.replace(/^[\s,;|]+|\s+$/g, '');
  return text === '' || MARK.test(text);
}

/** "[Corvane] Keir Donnelly", "(Corvane) Donnelly, Keir". */
function organizationBefore(text: string): { rest: string; organization: string | null } {
  const found = /^(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\])\s*(?=\p{L}+,? \p{L})/u.exec(text);
  const organization = found?.[1] ?? found?.[2] ?? null;
  return { rest: text.slice(found?.[0].length ?? 0), organization };
}

/** What stands in brackets beside an address: a company, unless the words are those of the address or begin with a given name. */
function organizationAlone(text: string, email: string): string | null {
  const inner = /^[([]([^()[\]]{2,80})[)\]]$/.exec(text)?.[1]?.trim();
  if (inner === undefined) return null;
  const [first = '', second] = inner.split(/[\s,]+/);
  const isName = isGivenName(first) || (second !== undefined && isGivenName(second));
  const isSpelled = foldName(email.slice(0, email.indexOf('@'))).includes(foldName(first));
  return isName || isSpelled ? null : withoutMarks(inner);
}

function lastSuffix(field: string): { before: string; suffix: string } | null {
  const text = field.trim();
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('<'));
  if (opening >= 0 && /[)\]>]$/.test(text)) {
    return opening === 0
      ? { before: text.slice(1, -1), suffix: '' }
      : { before: text.slice(0, opening), suffix: text.slice(opening + 1, -1).trim() };
  }
  for (const mark of ['|', ' @ ', ' – ', ' — ', ' - ', ' / ', ' • ', ' · ', ' :: ', ' ~ ', '/']) {
    const at = text.indexOf(mark);
    if (at <= 0) continue;
    const split = { before: text.slice(0, at).trim(), suffix: text.slice(at + mark.length).trim() };
    if (isPersonAfter(split)) return { before: split.suffix, suffix: split.before };
    if (/[-–—/]/.test(mark) && !split.before.includes(' ') && !isFirstNameBefore(split)) continue;
    return split;
  }
  return null;
}

/** "Keir - Corvane", and not "Jean - Pierre". */
function isFirstNameBefore({ before, suffix }: { readonly before: string; readonly suffix: string }): boolean {
  return isGivenName(before) && !isGivenName(suffix.split(' ')[0] ?? '') && /^\p{Lu}/u.test(suffix);
}

/** "Corvane | Keir Donnelly": the company stands first. */
function isPersonAfter({ before, suffix }: { readonly before: string; readonly suffix: string }): boolean {
  const words = suffix.split(' ');
  const given = words[0]?.endsWith(',') === true ? words[1] : words[0];
  const isName = words.length >= 2 && words.length <= 4 && (isGivenName(given ?? '') || given !== words[0]);
  return isName && !before.includes(' ') && !isGivenName(before);
}

/**
 * "Donnelly, Keir" -> "Keir Donnelly"; "Keir Donnelly, PhD" -> "Keir Donnelly"; "Keir Donnelly, Corvane": the second is no given name, so a company; so is the
 * third of "Donnelly, Keir, Corvane".
 */
function turnAround(name: string): { name: string; organization: string | null } {
  const [last = '', ...others] = name.includes(',')
    ? name.split(',').map((part) => withoutTitleAlone(part.trim()))
    : [name.trim()];
  const parts = others.filter((part) => !NAME_SUFFIX.test(part) && !MARK.test(part));
  const [first = '', third] = parts;
  if (others.includes('') || last === '' || parts.length > 2) return { name: name.trim(), organization: null };
  if (parts.length === 0) return { name: others.length > 0 ? last : capitalsLast(last), organization: null };
  if (isWholeName(last) && !isGivenName(first.split(' ')[0] ?? ''))
    return { name: last, organization: parts.join(', ') };
  const short = (part: string): boolean => part.split(' ').length <= 3 && /^\p{L}/u.test(part);
  const isKnown = third === undefined || isGivenName(first.split(' ')[0] ?? '');
  if (!short(last) || !short(first) || !isKnown) return { name: name.trim(), organization: null };
  const [, given = first, suffix = ''] = /^(.+?)( (?:Jr|Sr|II|III)\.?)$/i.exec(first) ?? [];
  return { name: `${given} ${last}${suffix}`, organization: third ?? null };
}

/** "DONNELLY Keir", as much of Europe writes: the name in capitals is the family's. */
function capitalsLast(name: string): string {
  const [, family = '', given = ''] = /^(\p{Lu}[\p{Lu}'’-]{3,}) (\p{Lu}\p{Ll}[\p{L}-]*)$/u.exec(name) ?? [];
  return isGivenName(given) && !isGivenName(family) ? `${given} ${family}` : name;
}

/** A given name that we know, and a family name. */
function isWholeName(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && isGivenName(words[0] ?? '') && !PARTICLE.test(words[0] ?? '');
}

const TITLES = String.raw`(?:(?:dr|prof|dipl\.?-?ing|ing|mag|mrs?|ms|miss|mx|herr|frau|mme|madame|monsieur|señora?)\b\.?(?:-ing\.?)?\s+)+`;
const TITLE = new RegExp(String.raw`^${TITLES}(?=\S+\s+\S)`, 'i');
const TITLE_ALONE = new RegExp(String.raw`^${TITLES}(?=\S)`, 'i');

function withoutTitle(name: string): string {
  return name.replace(TITLE, '') || name;
}

/** Of a part between commas: the rest of the name stands in another. */
function withoutTitleAlone(part: string): string {
  return part.replace(TITLE_ALONE, '') || part;
}

/** "keir.donnelly@yard" -> "Keir Donnelly": a login and a machine. "keir.donnelly", too, where one of its words is a given name. */
function nameOfLogin(name: string): string {
  if (/^[\p{L}\p{N}._-]{2,64}@[\p{L}\p{N}-]{1,63}$/u.test(name)) return nameOfAddress(name);
  const words = /^(\p{L}{2,30})[._](\p{L}{2,30})$/u.exec(name)?.slice(1) ?? [];
  return words.some(isGivenName) ? words.map(capitalized).join(' ') : name;
}

/** "keir.donnelly@corvane.example" -> "Keir Donnelly". */
function nameOfAddress(email: string): string {
  const words = email
    .slice(0, email.indexOf('@'))
    .split(/[._+-]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return words.map(capitalized).join(' ') || email;
}

function capitalized(word: string): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return /^mc\p{Ll}{3}/u.test(word) ? `Mc${capital(word.slice(2))}` : capital(word);
}

function withoutFirst(text: string, pattern: RegExp): string {
  return text
    .replace(pattern, '')
    .replace(/<\s*>|\(\s*\)|\[\s*\]|mailto:/gi, '')
    .trim();
}
