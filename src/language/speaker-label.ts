/** What a speaker field says, taken apart. `name` is never empty where the field was not. */
export interface Speaker {
  readonly name: string;
  /** Lower case, or null. */
  readonly email: string | null;
  /** What stood after the name as company or team ("Corvane", of "Keir Donnelly (Corvane)"), or null. */
  readonly organization: string | null;
}

/**
 * Whether a speaker field is a label that a program or a room gave and no name of a person: "Speaker 2",
 * "SPEAKER_00", "Unknown", a telephone number, "Boardroom 3", "Q", "Interviewer", "Project Manager", "Grad C".
 * An empty field is a label. English.
 */
export function isSpeakerLabel(label: string): boolean {
  const text = plain(label);
  if (!/\p{L}{2}/u.test(text)) return true;
  if (GENERIC.test(text) || ROOM.test(text) || DEVICE.test(text)) return true;
  return JOB.test(text);
}

/**
 * Takes a speaker field apart: "Keir Donnelly (Corvane)", "Donnelly, Keir", "keir.donnelly@corvane.example",
 * "Keir Donnelly | Depots", "Keir Donnelly @ Corvane", "Keir Donnelly <keir@corvane.example>", pronouns and marks such as "(Guest)" left out.
 * A label stays as it is, its white space collapsed.
 */
export function parseSpeaker(field: string): Speaker {
  const text = field.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD);
  const email = EMAIL.exec(text)?.[0].toLowerCase() ?? null;
  const withoutEmail = email === null ? text : withoutFirst(text, EMAIL);
  const { rest, organization } = splitSuffix(withoutEmail);
  const name = turnAround(rest);
  if (name !== '') return { name, email, organization };
  return { name: email === null ? text : nameOfAddress(email), email, organization };
}

const LONGEST_FIELD = 300;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const GENERIC =
  /^(?:(?:the )?(?:unknown|unidentified|anonymous|other|another)?[ _-]?(?:speaker|spk|participant|voice|person|guest|caller|attendee|panell?ist|user|member|narrator|interviewer|interviewee|moderator|host|presenter|operator|chair(?:person|man|woman)?|audience|customer|client|agent|patient|doctor|student|teacher|professor|prof|grad|undergrad|phd|postdoc|microphone|mic|channel|track|system|assistant|bot|recorder)s?[ _#-]*(?:\d{1,4}|[a-z])?|unknown(?: \w{1,20})?|unidentified|anonymous|n\/?a|none|null|undefined|everyone|everybody|all|multiple speakers|crosstalk|both|group|me|you|them|us|myself|question|answer|man|woman|male|female|(?:fe)?male (?:voice|speaker)(?: \d{1,3})?|s\d{1,4})$/i;
const ROOM = /\b(?:board|meeting|conference|class|war)?[ -]?room\b|^(?:boardroom|meetingroom|auditorium)\b/i;
const DEVICE =
  /^(?:.{0,40}['’]s )?(?:iphone|ipad|android|galaxy|pixel|macbook|laptop|pc|phone|zoom user|teams user)\b/i;
const JOB =
  /^(?:[\p{L}-]{2,20} ){0,4}(?:manager|designer|engineer|director|developer|analyst|expert|officer|consultant|specialist|coordinator|architect|representative)s?$/iu;
const MARK =
  /^(?:(?:she|he|they|her|him|them|his|hers|theirs|any|all)(?: ?[/,|] ?(?:she|he|they|her|him|them|his|hers|theirs|any|all)){0,3}|guest|external|extern|host|co-?host|me|you|unverified|organi[sz]er|presenter|moderator|attendee|verified|dial-?in|phone|mobile|ceo|cto|cfo|coo|\d{1,3})$/i;
const NAME_SUFFIX = /^(?:jr|sr|phd|ph\.d|md|m\.d|mba|esq|ii|iii|iv|inc|ltd|llc|gmbh|bsc|msc|cpa|dds|pmp)\b\.?$/i;

/** The label without the signs that programs put around or between words. */
function plain(label: string): string {
  return label
    .slice(0, LONGEST_FIELD)
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s[(<]+|[\s\])>:]+$/g, '')
    .trim();
}

/** Splits what follows the name: brackets, `|`, ` @ `, ` - ` (after at least two words), one after the other. */
function splitSuffix(field: string): { rest: string; organization: string | null } {
  let rest = field;
  let organization: string | null = null;
  for (let guard = 0; guard < 6; guard++) {
    const split = lastSuffix(rest);
    if (split === null) break;
    rest = split.before;
    if (split.suffix !== '' && !MARK.test(split.suffix)) organization = split.suffix;
  }
  return { rest: rest.replace(/[\s,;:|/-]+$/, ''), organization };
}

function lastSuffix(field: string): { before: string; suffix: string } | null {
  const text = field.trim();
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('<'));
  if (opening >= 0 && /[)\]>]$/.test(text)) {
    return opening === 0
      ? { before: text.slice(1, -1), suffix: '' }
      : { before: text.slice(0, opening), suffix: text.slice(opening + 1, -1).trim() };
  }
  for (const mark of ['|', ' @ ', ' – ', ' — ', ' - ', ' / ']) {
    const at = text.indexOf(mark);
    if (at <= 0) continue;
    const before = text.slice(0, at).trim();
    if (mark.includes('-') || mark.includes('–') || mark.includes('—')) {
      if (!before.includes(' ')) continue;
    }
    return { before, suffix: text.slice(at + mark.length).trim() };
  }
  return null;
}

/** "Donnelly, Keir" -> "Keir Donnelly"; "Keir Donnelly, PhD" -> "Keir Donnelly". */
function turnAround(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [last, first] = parts;
  if (parts.length !== 2 || last === undefined || first === undefined || last === '' || first === '')
    return name.trim();
  if (NAME_SUFFIX.test(first)) return last;
  const short = (part: string): boolean => part.split(' ').length <= 3 && /^\p{L}/u.test(part);
  return short(last) && short(first) ? `${first} ${last}` : name.trim();
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
