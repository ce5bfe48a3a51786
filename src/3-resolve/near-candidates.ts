import type { Settings } from '#core';
import { foldName, soundKey, soundSimilarity } from '#language';
import type { Candidate } from './candidate.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './room.ts';

/** So many pages in all, or pages of people without an account, or of accounts and projects, are few enough to be looked at for every conversation. */
const FEW = 500;

/** Candidates for a misheard name. */
export interface NearCandidates {
  readonly all: readonly Candidate[];
  /** Accounts that are talked about, or whose people took part, and the user's own company. */
  readonly talkedAbout: ReadonlySet<Candidate>;
}

/**
 * The candidates near a conversation, among whom a misheard name is looked for: those who took part, people who were named in full, people of the
 * accounts that are talked about, and, while they are few, accounts, projects and everybody else, or colleagues at least. Also the user's own company.
 */
export function nearCandidates(
  room: Room,
  known: NameIndex,
  named: NameIndex,
  talk: { readonly accounts: ReadonlySet<string>; readonly settings: Settings },
): NearCandidates {
  const present = room.attendees.map((one) => one.person);
  const { things, unattached: colleagues } = known;
  const ofAccounts = [...talk.accounts].flatMap((account) => known.account.get(account) ?? []);
  const fewThings =
    things.length <= FEW
      ? things
      : [...talk.accounts].flatMap(
          (account) => known.whole.get(account)?.filter((one) => one.kind === 'account') ?? [],
        );
  const fewPeople = known.candidates.length <= FEW ? known.candidates : colleagues.length <= FEW ? colleagues : [];
  const near = [
    ...present,
    ...named.candidates.filter((one) => one.entity !== null || !soundsKnown(one, known)),
    ...ofAccounts,
    ...fewThings,
    ...fewPeople,
    ...ownCompany(talk.settings, known),
  ];
  const seen: Candidate[] = [];
  const keys = new Set<string>();
  const unpaged = new Set<string>();
  for (const one of near) {
    const key = `${one.kind}/${one.entity?.page ?? foldName(one.name)}`;
    const name = `${one.kind}/${foldName(one.name)}`;
    if (keys.has(key) || unpaged.has(name)) continue;
    keys.add(key);
    if (one.entity === null) unpaged.add(name);
    seen.push(one);
  }
  const talkedAbout = seen.filter(
    (one) => one.kind === 'account' && (one.entity === null || talk.accounts.has(foldName(one.name))),
  );
  return { all: seen, talkedAbout: new Set(talkedAbout) };
}

/** Named in full and without a page, but somebody with a page sounds so: it may be their name misheard. */
function soundsKnown({ name }: Candidate, known: NameIndex): boolean {
  const words = foldName(name).split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (known.firstSound.get(soundKey(first)) ?? []).some(
    (one) => soundSimilarity(foldName(one.name).split(' ').at(-1) ?? '', last) >= 0.8,
  );
}

function ownCompany({ me }: Settings, known: NameIndex): readonly Candidate[] {
  const name = me.company;
  if (name === null || (known.whole.get(foldName(name)) ?? []).some((one) => one.kind !== 'person')) return [];
  return [{ kind: 'account', name, entity: null, aliases: [], emails: [], account: null, isMe: false }];
}
