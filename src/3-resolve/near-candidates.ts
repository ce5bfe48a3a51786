import type { Settings } from '#core';
import { foldName } from '#language';
import { type Candidate, isSame } from './candidate.ts';
import type { NameIndex } from './name-index.ts';
import type { Room } from './room.ts';

/** So many pages without an account, or accounts and projects, are few enough to be near every conversation. */
const FEW = 500;

/** Candidates for a misheard name. */
export interface NearCandidates {
  readonly all: readonly Candidate[];
  /** Accounts that are talked about, or whose people took part, and the user's own company. */
  readonly talkedAbout: ReadonlySet<Candidate>;
}

/**
 * The candidates near a conversation, among whom a misheard name is looked for: those who took part, people who were named in full, people of the
 * accounts that are talked about, and, while they are few, colleagues, accounts and projects. Also the user's own company.
 */
export function nearCandidates(
  room: Room,
  known: NameIndex,
  named: NameIndex,
  talk: { readonly accounts: ReadonlySet<string>; readonly settings: Settings },
): NearCandidates {
  const present = room.attendees.map((one) => one.person);
  const things = known.candidates.filter((one) => one.kind !== 'person');
  const colleagues = known.candidates.filter((one) => one.kind === 'person' && one.account === null);
  const ofAccounts = known.candidates.filter(
    (one) => one.kind === 'person' && one.account !== null && talk.accounts.has(foldName(one.account)),
  );
  const fewThings = things.length <= FEW ? things : things.filter((one) => talk.accounts.has(foldName(one.name)));
  const fewColleagues = colleagues.length <= FEW ? colleagues : [];
  const near = [
    ...present,
    ...named.candidates,
    ...ofAccounts,
    ...fewThings,
    ...fewColleagues,
    ...ownCompany(talk.settings, things),
  ];
  const seen: Candidate[] = [];
  const keys = new Set<string>();
  for (const one of near) {
    const key = `${one.kind}/${one.entity?.page ?? foldName(one.name)}`;
    if (keys.has(key) || seen.some((other) => other.entity === null && isSame(other, one))) continue;
    keys.add(key);
    seen.push(one);
  }
  const talkedAbout = seen.filter(
    (one) => one.kind === 'account' && (one.entity === null || talk.accounts.has(foldName(one.name))),
  );
  return { all: seen, talkedAbout: new Set(talkedAbout) };
}

function ownCompany({ me }: Settings, things: readonly Candidate[]): readonly Candidate[] {
  const name = me.company;
  if (name === null || things.some((one) => foldName(one.name) === foldName(name))) return [];
  return [{ kind: 'account', name, entity: null, aliases: [], emails: [], account: null, isMe: false }];
}
