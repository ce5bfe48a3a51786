import type { Settings } from '#core';
import { foldName } from '#language';
import type { Correction } from './correct-texts.ts';
import type { CueContext } from './cues.ts';
import { accountOf } from './main-subject.ts';
import type { Surroundings } from './surroundings.ts';
import type { TalkWords } from './talk-words.ts';

/** What the cues beside a name are read by: the talk in words, who speaks, and which accounts are named where. */
export function cueContext(
  talk: TalkWords,
  around: Surroundings,
  settings: Settings,
  heard: readonly Correction[],
): CueContext {
  const { room, known } = around;
  const speakers = new Map(room.attendees.flatMap((one) => one.labels.map((label) => [label, one.person] as const)));
  const accounts = new Map(
    room.attendees.map((one) => [foldName(one.person.name), accountOf(one, known, settings)] as const),
  );
  const own = settings.me.company === null ? null : foldName(settings.me.company);
  return {
    talk,
    speakerOf: (label) => (label === null ? null : (speakers.get(label) ?? null)),
    accountOf: (person) => foldName(person.account ?? accounts.get(foldName(person.name)) ?? ''),
    accountAt: ({ turn, words }, at) => {
      const misheard = heard.find((one) => one.turn === turn && one.start === words[at]?.start);
      if (misheard?.candidate.kind === 'account') return foldName(misheard.candidate.name);
      for (let to = Math.min(words.length, at + 5); to > at; to--) {
        const name = words
          .slice(at, to)
          .map((word) => word.folded)
          .join(' ');
        if (name !== '' && name === own) return '';
        const account = known.whole.get(name)?.find((one) => one.kind === 'account');
        if (account !== undefined) return foldName(account.name);
      }
      return null;
    },
  };
}
