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
 * "Corvane | Keir Donnelly", "Keir Donnelly @ Corvane", "Keir Donnelly/Corvane", "Keir Donnelly <keir@corvane.example>"; titles, pronouns, emoji and marks
 * such as "(Guest)", "(Host, me)" or "[External]" left out. A label stays as it is, its white space collapsed.
 */
export function parseSpeaker(field: string): Speaker {
  const text = field.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD);
  const email = EMAIL.exec(text)?.[0].toLowerCase() ?? null;
  const withoutEmail = email === null ? text : withoutFirst(text, EMAIL);
  const { rest, organization } = splitSuffix(withoutMarksBefore(withoutSigns(withoutEmail)));
  const turned = turnAround(rest);
  const named = { name: withoutTitle(turned.name), organization: organization ?? turned.organization };
  if (named.name !== '') return { ...named, name: nameOfLogin(named.name), email };
  return { name: email === null ? text : nameOfAddress(email), email, organization };
}

const LONGEST_FIELD = 300;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const PRONOUN = 'she|he|they|her|him|them|his|hers|theirs|any|all|sie|er|elle|il|ella|él|xe|ze';
const PRONOUNS_AFTER = new RegExp(`\\s+(?:${PRONOUN})(?:/(?:${PRONOUN})){1,3}$`, 'i');
const MARK = new RegExp(
  `^(?:(?:${PRONOUN})(?: ?[/,|] ?(?:${PRONOUN})){0,3}|guest|external|extern[ae]?|ext|gast|invitée?|invitad[oa]|host|co-?host|gastgeber|me|you|ich|moi|unverified|nicht verifiziert|non vérifiée?|organi[sz]er|organisator|presenter|presenting|moderator|attendee|verified|dial-?in|(?:via |by )?(?:phone|mobile|telephone|iphone|ipad|zoom|web)|telefon|ceo|cto|cfo|coo|\\d{1,3})$`,
  'i',
);
const NAME_SUFFIX = /^(?:jr|sr|phd|ph\.d|md|m\.d|mba|esq|ii|iii|iv|inc|ltd|llc|gmbh|bsc|msc|cpa|dds|pmp|dr)\b\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ben|ter|ten|zu)$/i;

/** Quotation marks, emoji and pronouns without brackets; underscores between the words of a login. */
function withoutSigns(text: string): string {
  const plain = text
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, (sign) => (/[\d#*©®™]/.test(sign) ? sign : ''))
    .replace(/^["“”']+(?=\S)|(?<=\S)["“”]+$/g, '')
    .replace(PRONOUNS_AFTER, '')
    .trim();
  return /^\p{Lu}\p{Ll}+(?:_\p{Lu}\p{Ll}+){1,3}$/u.test(plain) ? plain.replaceAll('_', ' ') : plain;
}

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
    if (split.suffix !== '' && !isMark(split.suffix)) organization = split.suffix;
  }
  return { rest: rest.replace(/[\s,;:|/-]+$/, ''), organization };
}

function isMark(suffix: string): boolean {
  return MARK.test(suffix) || suffix.split(/\s*[,;]\s*/).every((part) => MARK.test(part));
}

function lastSuffix(field: string): { before: string; suffix: string } | null {
  const text = field.trim();
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('<'));
  if (opening >= 0 && /[)\]>]$/.test(text)) {
    return opening === 0
      ? { before: text.slice(1, -1), suffix: '' }
      : { before: text.slice(0, opening), suffix: text.slice(opening + 1, -1).trim() };
  }
  for (const mark of ['|', ' @ ', ' – ', ' — ', ' - ', ' / ', ' • ', ' · ', ' :: ', '/']) {
    const at = text.indexOf(mark);
    if (at <= 0) continue;
    const split = { before: text.slice(0, at).trim(), suffix: text.slice(at + mark.length).trim() };
    if (isPersonAfter(split)) return { before: split.suffix, suffix: split.before };
    if (/[-–—/]/.test(mark) && !split.before.includes(' ')) continue;
    return split;
  }
  return null;
}

/** "Corvane | Keir Donnelly": the company stands first. */
function isPersonAfter({ before, suffix }: { readonly before: string; readonly suffix: string }): boolean {
  const words = suffix.split(' ');
  const isName = words.length >= 2 && words.length <= 4 && isGivenName(words[0] ?? '');
  return isName && !before.includes(' ') && !isGivenName(before);
}

/** "Donnelly, Keir" -> "Keir Donnelly"; "Keir Donnelly, PhD" -> "Keir Donnelly"; "Keir Donnelly, Corvane": the second is no given name, so a company. */
function turnAround(name: string): { name: string; organization: string | null } {
  const parts = name.split(',').map((part) => part.trim());
  const [last = '', first = '', suffix] = parts;
  const isSuffixed = parts.length === 3 && suffix !== undefined && NAME_SUFFIX.test(suffix);
  if ((parts.length !== 2 && !isSuffixed) || last === '' || first === '')
    return { name: name.trim(), organization: null };
  if (NAME_SUFFIX.test(first)) return { name: last, organization: null };
  if (isWholeName(last) && !isGivenName(first.split(' ')[0] ?? '')) return { name: last, organization: first };
  const short = (part: string): boolean => part.split(' ').length <= 3 && /^\p{L}/u.test(part);
  return { name: short(last) && short(first) ? `${first} ${last}` : name.trim(), organization: null };
}

/** A given name that we know, and a family name. */
function isWholeName(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && isGivenName(words[0] ?? '') && !PARTICLE.test(words[0] ?? '');
}

function withoutTitle(name: string): string {
  const bare = name.replace(/^(?:(?:dr|prof|dipl\.?-?ing|ing|mag)\.?(?:-ing\.?)?\s+)+(?=\S+\s+\S)/i, '');
  return bare === '' ? name : bare;
}

/** "keir.donnelly@yard" -> "Keir Donnelly": a login and a machine. */
function nameOfLogin(name: string): string {
  return /^[\p{L}\p{N}._-]{2,64}@[\p{L}\p{N}-]{1,63}$/u.test(name) ? nameOfAddress(name) : name;
}

/** "keir.donnelly@corvane.example" -> "Keir Donnelly". */
function nameOfAddress(email: string): string {
  const words = email
    .slice(0, email.indexOf('@'))
    .split(/[._+-]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

function withoutFirst(text: string, pattern: RegExp): string {
  return text
    .replace(pattern, '')
    .replace(/<\s*>|\(\s*\)|\[\s*\]|mailto:/gi, '')
    .trim();
}
