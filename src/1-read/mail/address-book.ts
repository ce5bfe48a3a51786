import type { MailPerson } from './mail-message.ts';

/** The people of a thread. */
export interface AddressBook {
  /** How a person is named as a speaker: by name, else by the name that stands with the address elsewhere in the thread, else by the address. */
  labelOf(person: MailPerson): string;
  /** Everybody once, in order: `Name <address>`, or what there is of it. */
  readonly everybody: readonly string[];
}

/** Puts the people of a thread together, as its messages name them. O(people). */
export function addressBook(people: readonly MailPerson[]): AddressBook {
  const names = new Map<string, string>();
  for (const { name, address } of people) {
    if (address !== null && isBetter(name, names.get(address))) names.set(address, name);
  }
  const addresses = new Map<string, string>();
  for (const [address, name] of names)
    if (!addresses.has(name.toLowerCase())) addresses.set(name.toLowerCase(), address);
  const labelOf = ({ name, address }: MailPerson): string => {
    if (address === null) return name;
    return names.get(address) ?? (name === '' ? address : name);
  };
  const listed = new Set<string>();
  for (const person of new Set(people)) {
    const label = labelOf(person);
    const address = person.address ?? addresses.get(label.toLowerCase()) ?? null;
    listed.add(address === null || address === label ? label : `${label} <${address}>`);
  }
  return { labelOf, everybody: [...listed] };
}

/** The first name counts, but one that is turned around ("Levi, Dana") gives way to one that is not. */
function isBetter(name: string, known: string | undefined): boolean {
  return name !== '' && (known === undefined || (known.includes(',') && !name.includes(',')));
}
