import type { Mention, Resolution, Settings } from '#core';
import { foldName, isEnglishWord, isSpeakerLabel } from '#language';
import { accountByPair, accountsByHead } from './account-head.ts';
import type { Candidate } from './candidate.ts';
import { type Cues, noCues } from './cues.ts';
import { isOwn } from './main-subject.ts';
import { resolvePerson } from './resolve-person.ts';
import { isPersonName, parseSaidName, type SaidName } from './said-name.ts';
import type { Surroundings } from './surroundings.ts';

/** Decides what one mention stands for. Each kind is looked for among its own; a name that fits nothing is new where it is a full one, else it stays open. */
export function resolveMention(
  mention: Mention,
  around: Surroundings,
  settings: Settings,
  cues: Cues = noCues,
): Resolution {
  const said = parseSaidName(mention.text);
  if (isSpeakerLabel(mention.text) && mention.kind === 'person' && said.initials === null)
    return open(mention, 'A label of the recording and no name');
  if (mention.kind === 'person')
    return (
      resolvePerson(mention, said, around, cues) ?? resolveThing(mention, said, around) ?? unknownPerson(mention, said)
    );
  if (isOwn(said.text, settings)) return open(mention, 'Your own company, which gets no page of an account');
  return resolveThing(mention, said, around) ?? unknownThing(mention, said);
}

/** An account, a project or (for a word of unclear kind) a person whose whole name or alias it is. */
function resolveThing(mention: Mention, said: SaidName, around: Surroundings): Resolution | null {
  const name = said.words.join(' ');
  const bare = name.replace(/^(?:the |project )+| project$/g, '');
  const matches =
    around.known.whole.get(name) ??
    around.known.whole.get(bare) ??
    lettersFor(name, around) ??
    around.known.whole.get(lettersOf(name)) ??
    around.known.acronym.get(lettersOf(name)) ??
    [];
  const ofKind = matches.filter((one) => one.kind === kindOf(mention));
  const fitting = ofKind.length > 0 ? ofKind : matches;
  const [only, second] = fitting;
  if (only === undefined) return byPart(mention, name, around);
  if (second !== undefined) {
    const candidates = [...new Set(fitting.map((one) => one.name))].sort();
    return {
      outcome: 'ambiguous',
      mention,
      candidates,
      confidence: 0.5,
      why: `"${said.text}" may be ${candidates.join(' or ')}`,
    };
  }
  const exact = foldName(only.name) === name;
  const isListed = [only.name, ...only.aliases].some((one) => foldName(one) === name);
  const why = exact
    ? 'The name in full'
    : isListed || lettersOf(name) === ''
      ? `A name that the page of ${only.name} goes by`
      : `The first letters of ${only.name}`;
  const confidence = Math.round((exact ? 0.98 : 0.95) * Math.max(0.5, mention.confidence) * 100) / 100;
  return { outcome: 'resolved', mention, name: only.name, entity: only.entity, confidence, why };
}

/** A page called by the first letters of these words. */
function lettersFor(name: string, { known }: Surroundings): readonly Candidate[] | undefined {
  const words = name.split(' ');
  if (words.length < 3) return undefined;
  const things = known.whole.get(words.map((word) => word.charAt(0)).join(''));
  return things?.filter((one) => one.kind !== 'person' && /^\p{Lu}{3,5}$/u.test(one.name));
}

/** The letters of "sha" and "s h a", which may be the first ones of a name; '' for longer words. */
function lettersOf(name: string): string {
  const isSpelled = /^\p{L}(?: \p{L}){1,4}$/u.test(name);
  return isSpelled ? name.replaceAll(' ', '') : /^\p{L}{3,5}$/u.test(name) && !isEnglishWord(name) ? name : '';
}

/** An account by the first word of its name or two words of it, where a place was found for it; of several that begin so, the one that the talk is about, if none of the others is named. */
function byPart(mention: Mention, name: string, around: Surroundings): Resolution | null {
  if (mention.kind === 'project' || mention.spans === undefined) return null;
  const accounts = accountsByHead(name, around.known);
  const talkedOf = accounts.length > 1 ? accounts.filter((one) => around.isAccountTalkedOf(one.name)) : accounts;
  const isMain = accounts.length === 1 || talkedOf.some((one) => around.talkedAbout.has(foldName(one.name)));
  const near = isMain ? talkedOf : [];
  const [account, another] = near.length > 0 ? near : [accountByPair(name, around.known) ?? undefined];
  if (account === undefined || another !== undefined) return null;
  const part = name.includes(' ') ? 'has' : 'begins with';
  const why = `The only account ${accounts.length > 1 ? 'talked about ' : ''}whose name ${part} "${mention.text}"`;
  return { outcome: 'resolved', mention, name: account.name, entity: account.entity, confidence: 0.85, why };
}

function kindOf(mention: Mention): string {
  return mention.kind === 'organization' ? 'account' : mention.kind;
}

function unknownPerson(mention: Mention, said: SaidName): Resolution {
  if (!isPersonName(said)) return open(mention, `No "${said.text}" took part, and the vault knows none for sure`);
  return {
    outcome: 'new',
    mention,
    name: said.text,
    confidence: mention.confidence,
    why: 'A full name that the vault does not know',
  };
}

function unknownThing(mention: Mention, said: SaidName): Resolution {
  const isName = (mention.kind === 'organization' || mention.kind === 'project') && /^[\p{Lu}\p{N}]/u.test(said.text);
  if (!isName) return open(mention, 'Nothing that the vault knows');
  return {
    outcome: 'new',
    mention,
    name: said.text,
    confidence: mention.confidence,
    why: 'A name that the vault does not know',
  };
}

function open(mention: Mention, why: string): Resolution {
  return { outcome: 'ambiguous', mention, candidates: [], confidence: 0, why };
}
