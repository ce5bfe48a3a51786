import type { Participant } from '#core';
import { foldName, isSpeakerLabel, parseSpeaker } from '#language';
import type { ReadTurn } from './source-text.ts';

/**
 * Gives what tells who took part in one conversation after another, each field read once, since a mailbox has the same people over and over: those who took part, by name, in the order in which they first spoke, then the silent ones of the header's list. Labels are left out; the same name
 * counts once, and keeps the first address that is given for it. An address without a name belongs to the one person here whose name it spells
 * ("guido@…", "p.lindqvist@…"); where there is none, its own words are the name.
 */
export function participantsReader(): (
  turns: readonly ReadTurn[],
  listed: readonly string[],
) => readonly Participant[] {
  const known = new Map<string, Participant | null>();
  const personIn = (field: string): Participant | null => {
    const found = known.get(field);
    if (found !== undefined) return found;
    const person = readPerson(field);
    known.set(field, person);
    return person;
  };
  return (turns, listed) => participantsOf(turns, listed, personIn);
}

/** Null for a label. */
function readPerson(field: string): Participant | null {
  if (isSpeakerLabel(field)) return null;
  const { name, email } = parseSpeaker(field);
  return name === '' || isSpeakerLabel(name) ? null : { name, email };
}

function participantsOf(
  turns: readonly ReadTurn[],
  listed: readonly string[],
  personIn: (field: string) => Participant | null,
): readonly Participant[] {
  const labels = new Set<string>();
  for (const { speaker } of turns) if (speaker !== null) labels.add(speaker);
  const people = new Map<string, Participant>();
  for (const field of [...labels, ...listed.filter((one) => !isBareAddress(one)), ...listed.filter(isBareAddress)]) {
    const person = personIn(field);
    if (person === null) continue;
    const { name, email } = person;
    const key = isBareAddress(field) ? (keyOfAddress(field, people) ?? name.toLowerCase()) : name.toLowerCase();
    const known = people.get(key);
    if (known === undefined) people.set(key, person);
    else if (known.email === null && email !== null) people.set(key, { ...known, email });
  }
  return [...people.values()];
}

function isBareAddress(field: string): boolean {
  return /^\s*<?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?\s*$/.test(field);
}

/** The only person whose name has all parts of an address before its `@`, initials included; null where none or several have. */
function keyOfAddress(address: string, people: ReadonlyMap<string, Participant>): string | null {
  const parts = foldName(address.slice(0, address.indexOf('@')))
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  const fitting = [...people].filter(
    ([, { name, email }]) =>
      email === null && [name, withoutUmlauts(name)].some((one) => spells(parts, foldName(one).split(/[\s-]+/))),
  );
  const [only, second] = fitting;
  return only === undefined || second !== undefined ? null : only[0];
}

/** As German and Nordic addresses write them: "kaethe" is Käthe. */
function withoutUmlauts(name: string): string {
  return name.normalize('NFC').replace(/[äöüåøæß]/giu, (letter) => SPELLED[letter.toLowerCase()] ?? letter);
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae', ß: 'ss' };

function spells(parts: readonly string[], words: readonly string[]): boolean {
  const hasWhole = parts.some((part) => part.length > 1 && words.includes(part));
  return (
    hasWhole &&
    parts.every((part) => words.some((word) => word === part || (part.length === 1 && word.startsWith(part))))
  );
}
