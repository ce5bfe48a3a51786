import type { Lines } from '../lines.ts';
import { parseMailPeople, parseMailPerson } from './mail-person.ts';
import type { QuoteMark } from './quote-marks.ts';
import { findQuotedDate } from './quoted-date.ts';
import { parseMailDate } from './sent-at.ts';

/**
 * The lines that Outlook, and every program that forwards, puts over a quoted message: `From:`, `Sent:` or `Date:`, `To:`, `Cc:`, `Subject:`, in English, German, French and their neighbours, perhaps in bold,
 * with blank lines between or with a name wrapped over lines (shapes known from messages). Null where none begins here: beside `From:`, first or further below (GMX), it needs a date or two other fields.
 */
export function headerBlockAt(lines: Lines, at: number): QuoteMark | null {
  const first = fieldOf(lines.at(at));
  if (first === null || first.name === 'other') return null;
  const fields = new Map<FieldName, string>([[first.name, first.value]]);
  let isFrench = first.isFrench;
  let length = 1;
  let last: FieldName = first.name;
  for (let next = at + 1; next < lines.count && next - at < MOST_LINES; next++) {
    const line = lines.at(next);
    const field = fieldOf(line);
    if (field !== null) {
      // The second part keeps a file of nothing but dates from being looked through 24 times.
      if (fields.has(field.name) && (field.name === 'from' || !(fields.has('from') || MAY_REPEAT.has(field.name))))
        break;
      isFrench ||= field.isFrench;
      fields.set(field.name, fields.get(field.name) ?? field.value);
      last = field.name;
      length = next - at + 1;
    } else if (line.trim() === '') {
      if (fieldOf(lines.at(next + 1)) === null) break;
    } else if (WRAPS.has(last) && isRestOfField(line)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.slice(0, LONGEST_FIELD));
      length = next - at + 1;
    } else break;
  }
  const from = fields.get('from');
  const when = fields.get('date') ?? '';
  if (from === undefined || fields.size < (when === '' ? 3 : 2)) return null;
  return {
    author: parseMailPerson(from),
    sent: findQuotedDate(when, isFrench)?.sent ?? parseMailDate(when),
    recipients: [...parseMailPeople(fields.get('to') ?? ''), ...parseMailPeople(fields.get('cc') ?? '')],
    length,
  };
}

/** Names of a header's fields as mail programs translate them. */
export type FieldName = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/** A line such as `Gesendet: Montag, 15. Dezember 2025 14:59`, perhaps in bold or in a list, taken apart; null for any other. */
export function fieldOf(
  line: string,
): { readonly name: FieldName; readonly value: string; readonly isFrench: boolean } | null {
  if (line.length > LONGEST_FIELD) return null;
  const found =
    /^[\s>\u00a0]{0,6}(?:[-*•]\s)?[*_]{0,3}(\p{L}[\p{L}\u00a0 .-]{0,24}?)[\s\u00a0]{0,2}[*_]{0,3}[:：][*_]{0,3}(?:[\s\u00a0]+(.{0,4000}))?$/u.exec(
      line,
    );
  if (found === null) return null;
  const label = (found[1] ?? '').toLowerCase().replace(/[\s\u00a0]+/g, ' ');
  const name = FIELDS.get(label);
  return name === undefined
    ? null
    : { name, value: (found[2] ?? '').replace(/[*_]+$/, '').trim(), isFrench: DAY_FIRST.has(label) };
}

const MOST_LINES = 24;
const LONGEST_FIELD = 4000;
/** Fields that stand twice in one header: what is counted as one, such as `Cc:` and `Bcc:`. */
const MAY_REPEAT: ReadonlySet<FieldName> = new Set<FieldName>(['cc', 'other']);
/** Fields that are wrapped where they are long. */
const WRAPS: ReadonlySet<FieldName> = new Set<FieldName>(['to', 'cc', 'from', 'subject']);

const NAMES: readonly (readonly [FieldName, string])[] = [
  ['from', 'from|von|de|da|van|från|fra|od|expéditeur'],
  [
    'date',
    'sent|date|gesendet|datum|envoyé|envoyé le|date d’envoi|enviado|enviado el|fecha|inviato|data|verzonden|skickat|sendt',
  ],
  ['to', 'to|an|à|a|para|aan|till|til|destinataire'],
  ['cc', 'cc|kopie|copie|copie à|bcc|ccn|cci'],
  ['subject', 'subject|betreff|objet|asunto|oggetto|onderwerp|ämne|emne|assunto'],
  [
    'other',
    'reply-to|antwort an|répondre à|importance|wichtigkeit|priority|attachments|anlagen|pièces jointes|organization|sensitivity|message-id',
  ],
];
const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  NAMES.flatMap(([name, labels]) => labels.split('|').map((label) => [label, name] as const)),
);
/** Labels of languages that write the day before the month. */
const DAY_FIRST: ReadonlySet<string> = new Set('de von da van från fra expéditeur'.split(' '));

function isRestOfField(line: string): boolean {
  return /@|;\s*$|,\s*$|^\s{2,}\S|>\s*$/.test(line);
}
