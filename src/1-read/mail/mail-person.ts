import type { MailPerson } from './mail-message.ts';

/**
 * Reads a sender or recipient as mail programs write them in text: `Dana Levi <dana@corvane.example>`, `"Levi, Dana" <…>`, `Dana Levi [mailto:…]`, `Dana Levi`, `dana@corvane.example`,
 * with `on behalf of` and `via` left as they are. Null where neither a name nor an address stands there.
 */
export function parseMailPerson(text: string): MailPerson | null {
  const line = text.replace(/\s+/g, ' ').slice(0, LONGEST);
  const address = ADDRESS.exec(line)?.[0].toLowerCase() ?? null;
  return mailPerson(line.replace(BRACKETS, ' ').replace(address === null ? /$/ : ADDRESS_ALONE, ' '), address);
}

/** A name and an address put in order: quotation marks off, and no name where it only repeats the address, at most 400 signs of it. Null where both are empty. */
export function mailPerson(name: string, address: string | null): MailPerson | null {
  const tidy = name
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s,;:*"'‘’“”<>()[\]]+|[\s,;:*"'‘’“”<>([]+$/g, '')
    .replace(/^([^([]*)[)\]]$/, '$1')
    .replace(/\s?(?:\(\s?\)|\[\s?\])$/, '');
  const known = address?.trim().toLowerCase() || null;
  const isName = /[\p{L}\p{N}]/u.test(tidy) && tidy.toLowerCase() !== known;
  return !isName && known === null ? null : { name: isName ? tidy : '', address: known };
}

/** People of a field such as `To:`, between semicolons, or commas that no name stands across; what is empty between them is passed over. */
export function parseMailPeople(text: string): readonly MailPerson[] {
  const field = text.slice(0, LONGEST_FIELD);
  const pieces = field.includes(';') ? field.split(';') : splitAtCommas(field);
  return pieces.flatMap((piece) => parseMailPerson(piece) ?? []);
}

const LONGEST = 400;
const LONGEST_FIELD = 20_000;
const ADDRESS = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}/u;
const ADDRESS_ALONE = new RegExp(`(?:mailto:)?${ADDRESS.source}`, 'giu');
/** An address with its brackets, doubled as Outlook does: `<dana@x.example<mailto:dana@x.example>>`. */
const BRACKETS = /[<[(](?:mailto:)?[^<>[\]()\s]{1,130}@[^<>[\]()]{1,130}(?:<mailto:[^<>]{1,130}>)?[>\])]/giu;

/** "Levi, Dana <dana@x>, Ama <ama@y>" has two people: where addresses stand in brackets, a comma ends one only after its bracket. */
function splitAtCommas(field: string): readonly string[] {
  if (field.includes('>')) return field.split(/(?<=>)\s{0,3},?\s{0,3}/);
  return field
    .replace(/"([^"]{0,200})"/g, (_, quoted: string) => quoted.replaceAll(',', '\u0001'))
    .split(',')
    .map((piece) => piece.replaceAll('\u0001', ','));
}
