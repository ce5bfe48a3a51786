import { foldName } from '#language';
import { type Candidate, onlyOf } from './candidate.ts';
import type { NameIndex } from './name-index.ts';

/** An address, a handle or a domain in a text. Half-open range in UTF-16 units. */
export interface SaidAddress {
  readonly start: number;
  readonly end: number;
  /** Lower case: "p.gant@harbourpay.com", "@xrocha", "harbourpay.com", "rocha-x". */
  readonly address: string;
}

const WRITTEN =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._-]*/gu;
/** "anybody from harbourpay.com"; endings that files have as well are none. */
const DOMAIN =
  /(?<![\p{L}\p{N}@._%+/-])(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+(?:com|org|net|info|biz|edu|gov|example|(?!md|py|rs|sh|pl|ps|cc|so)[a-z]{2})(?![\p{L}\p{N}@-]|\.[\p{L}\p{N}])/giu;
/** "rocha-x", "x_rocha", "xrocha-dev": a handle that stands without its sign. */
const BARE_HANDLE =
  /(?<![\p{L}\p{N}@._%+'’-]|(?:^|[^\p{L}])an? )(?:\p{Ll}+[_-]\p{Ll}|\p{Ll}[_-]\p{Ll}+|\p{Ll}+[_-](?:dev|ops|admin|bot|work))(?![\p{L}\p{N}@'’_-])/gu;
/** "c dot demirel at sonnenfeld dot de". */
const SPOKEN =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?: (?:dot|point|underscore|dash|hyphen) [\p{L}\p{N}]+)* at [\p{L}\p{N}]+(?: (?:dash|hyphen) [\p{L}\p{N}]+)*(?: dot \p{L}{2,})+(?![\p{L}\p{N}])/giu;

/** Signs without one of which a text has nothing of a shape: spares most turns the look for it. */
const SIGNS: ReadonlyMap<RegExp, RegExp> = new Map([
  [WRITTEN, /@/],
  [DOMAIN, /\S\.\S/],
  [BARE_HANDLE, /[_-]/],
  [SPOKEN, / dot /i],
]);

function mayHold(shape: RegExp, text: string): boolean {
  return SIGNS.get(shape)?.test(text) ?? true;
}

/** Finds the e-mail addresses, handles and domains of a text, written or spelled out. O(text). */
export function addressesIn(text: string): readonly SaidAddress[] {
  const written = [WRITTEN, DOMAIN, BARE_HANDLE].flatMap((shape) =>
    Array.from(mayHold(shape, text) ? text.matchAll(shape) : [], (match) => ({
      start: match.index,
      end: match.index + match[0].replace(/[._-]+$/, '').length,
      address: match[0].replace(/[._-]+$/, '').toLowerCase(),
    })),
  );
  const spoken = Array.from(mayHold(SPOKEN, text) ? text.matchAll(SPOKEN) : [], (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    address: spelledOut(match[0]),
  }));
  return [...written, ...spoken];
}

function spelledOut(words: string): string {
  return words
    .toLowerCase()
    .replace(/ (?:dot|point) /g, '.')
    .replace(/ underscore /g, '_')
    .replace(/ (?:dash|hyphen) /g, '-')
    .replace(' at ', '@');
}

/** Mailboxes of a house and of nobody in it. */
const SHARED =
  /^(?:accounts?|accounting|accounts[_-]?payable|admin|ap|ar|billing|bookings?|claims|complaints|contact|customer|enquiries|events|feedback|finance|hello|help|helpdesk|hr|info|inquiries|invoices?|it|jobs|legal|mail|marketing|news|payables?|receivables?|tenders?|contracts?|compliance|edi|ti|no-?reply|office|operations|ops|orders?|payments|post|pr|press|privacy|procurement|purchasing|reception|returns|sales|security|service|support|team|webmaster|einkauf|vertrieb|buchhaltung|rechnung(?:en)?|kontakt|personal|werk|presse|zentrale|empfang|betriebsrat|achats|compta|ventes|compras|ventas|contato|financeiro|atendimento|comptabilite|facturation|facturacion|inkoop|verkoop|purchase|finances|projects?|plant|quality|planning|dispatch|logistics|warehouse|shipping)$/;

/** Whose address it is: somebody whose page has it, whose name it spells at the domain of their account, or the account whose shared mailbox it is. Null where it is nobody's for sure. */
export function ownerOfAddress(address: string, index: NameIndex): Candidate | null {
  const at = address.indexOf('@');
  if (at < 0)
    return address.includes('.') ? onlyOf(accountsAt(address, index)) : onlyOf(peopleByBareHandle(address, index));
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at === 0) return ownerOfHandle(domain.replace(PURPOSE, ''), index);
  const known = index.email.get(address) ?? [];
  if (known.length > 0) return onlyOf(known);
  const accounts = accountsAt(domain, index);
  if (SHARED.test(local)) return onlyOf(accounts);
  const people = peopleByLocal(local, index).filter((one) => belongs(one, accounts, domain, index));
  return onlyOf(people);
}

function ownerOfHandle(handle: string, index: NameIndex): Candidate | null {
  return onlyOf(peopleByLocal(handle, index)) ?? onlyOf(peopleByHandle(handle, index));
}

/** "xrocha", "x.rocha", "xavier.rocha", "xavier", as the name of people. */
function peopleByLocal(local: string, index: NameIndex): readonly Candidate[] {
  const words = local.split(/[._+-]+/).filter((word) => /^\p{L}+$/u.test(word));
  if (words.length > 1) {
    const whole = [words, words.toReversed()].flatMap((some) => index.whole.get(some.join(' ')) ?? []);
    const people = whole.filter((one) => one.kind === 'person');
    if (people.length > 0) return people;
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (last.length === 1) return (index.first.get(first) ?? []).filter((one) => lastNameOf(one).startsWith(last));
    return (index.last.get(last) ?? []).filter(
      (one) => foldName(one.name).startsWith(first.charAt(0)) && first.length === 1,
    );
  }
  const [word = ''] = words;
  const byLast = (index.last.get(word.slice(1)) ?? []).filter((one) => foldName(one.name).startsWith(word.charAt(0)));
  if (byLast.length > 0) return byLast;
  const byMailbox = [...(index.first.get(word) ?? [])];
  const joined = index.candidates.length > SMALL ? [] : index.candidates.filter((one) => isJoined(one, word));
  return [...new Set([...byMailbox, ...joined])];
}

function lastNameOf({ name }: Candidate): string {
  return foldName(name).split(' ').at(-1) ?? '';
}

/** What follows the name in a handle and tells only what it is for: "tdahl-dev". */
const PURPOSE = /[._-](?:dev|ops|admin|bot|work|hq|team|help|support|desk|\d+)$/;

/** "rocha-x", "x-rocha", "xrocha-dev": a last name of four letters or more beside the initial, so that no everyday compound is one. */
function peopleByBareHandle(handle: string, index: NameIndex): readonly Candidate[] {
  const [one = '', other = ''] = handle.split(/[_-]/);
  const [initial, last] =
    other.length === 1 ? [other, one] : one.length === 1 ? [one, other] : [one.charAt(0), one.slice(1)];
  if (last.length < 4) return [];
  return (index.last.get(last) ?? []).filter((person) => foldName(person.name).startsWith(initial));
}

/** "@lupev", "@venkat_s", "@tobi-ade": what somebody is called and how their last name begins. */
function peopleByHandle(handle: string, index: NameIndex): readonly Candidate[] {
  const joined = handle.replace(/[^\p{L}]/gu, '');
  if (index.candidates.length > SMALL || joined.length < 4) return [];
  return index.candidates.filter((one) => {
    const names = foldName(one.name).split(/[ -]/);
    const [first = '', last = ''] = [names[0], names.at(-1)];
    if (one.kind !== 'person' || names.length < 2) return false;
    return [first, ...one.aliases.map(foldName)].some((called) => {
      const rest = joined.slice(called.length);
      const isCalled = joined.startsWith(called) && rest !== '' && last.startsWith(rest);
      return isCalled || joined === called.charAt(0) + last;
    });
  });
}

/** So many candidates may be looked at one by one. */
const SMALL = 1000;

function isJoined(person: Candidate, word: string): boolean {
  return person.kind === 'person' && foldName(person.name).replace(/[ '-]/g, '') === word;
}

/** The accounts whose people or pages have addresses of this domain, or whose name or leading words it is. */
export function accountsAt(domain: string, index: NameIndex): readonly Candidate[] {
  const label = labelOf(domain).replace(/-/g, '');
  const whole = index.domain.get(label) ?? [];
  const named = whole.length > 0 ? whole : (index.domainStart.get(label) ?? []);
  const at = (index.domain.get(domain) ?? []).flatMap((one) =>
    one.kind === 'account' ? [one] : one.account === null ? [] : (index.whole.get(foldName(one.account)) ?? []),
  );
  return [...new Set([...at, ...named])].filter((one) => one.kind === 'account');
}

/** Below a country's ending, what many share: "co.nz", "com.au", "org.br". */
const SHARED_LABEL = /^(?:com?|org|net|gov|gob|gouv|go|edu|ac|or|ne|ltd|plc|nhs)$/;

/** The label of a domain that somebody chose: "harbourpay" of "mail.harbourpay.co.nz". */
function labelOf(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  while (labels.length > 1 && SHARED_LABEL.test(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1) ?? domain;
}

/** Of the account at that domain, or a colleague at the colleagues' domain; their page may have another address. */
function belongs(person: Candidate, accounts: readonly Candidate[], domain: string, index: NameIndex): boolean {
  if (person.account !== null) return accounts.some((one) => one.name === person.account);
  return accounts.length === 0 && (index.domain.get(domain) ?? []).some((one) => one.account === null);
}
