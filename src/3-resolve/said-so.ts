import type { NamePlace } from './find-places.ts';
import { SMALL_WORDS } from './small-words.ts';
import type { TalkWords, TurnWords } from './talk-words.ts';

/** "as Tova said, eight came back bent", "Tova says eleven either way". */
const AS_SAID = { before: /(?:^|[^\p{L}])(?:as|like) $/u, after: /^(?:,| just)? (?:says?|said)\b/ };
const SAYS = /^ (?:(?:just )?(?:says?|said)|was (?:just )?saying|(?:just )?mentioned|pointed out)\b/;
/** Turns back that somebody is quoted over, and the words that a turn must share with what is told, at least and of all that is told. */
const FARTHEST = 10;
const SHARED = { least: 2, share: 0.4 };

/**
 * Who said before what is now told as somebody's words, by a label of the recording: the one speaker of whose turns one shares most of it. Null where it is not told as
 * anybody's, or two fit alike. O(words of ten turns).
 */
export function whoSaidSo(place: NamePlace, turn: TurnWords, { turns }: Pick<TalkWords, 'turns'>): string | null {
  const told = wordsTold(place, turn);
  if (told.size < SHARED.least) return null;
  const shares = new Map<string, number>();
  for (const other of turns.slice(Math.max(0, turn.turn - FARTHEST), turn.turn)) {
    if (other.speaker === null || other.speaker === turn.speaker) continue;
    const shared = [...wordsOf(other)].filter((word) => told.has(word)).length;
    shares.set(other.speaker, Math.max(shares.get(other.speaker) ?? 0, shared));
  }
  const [best, second] = [...shares].sort((one, other) => other[1] - one[1]);
  if (best === undefined || best[1] < Math.max(SHARED.least, SHARED.share * told.size)) return null;
  return second !== undefined && second[1] >= best[1] ? null : best[0];
}

function wordsTold({ start, end }: NamePlace, turn: TurnWords): ReadonlySet<string> {
  const lower = turn.text.toLowerCase();
  const [before, after] = [lower.slice(0, start), lower.slice(end)];
  const isTold = SAYS.test(after) || (AS_SAID.before.test(before) && AS_SAID.after.test(after));
  const sentence = /^[^.!?]*/.exec(after)?.[0].length ?? 0;
  return isTold
    ? wordsOf({ ...turn, words: turn.words.filter((word) => word.start >= end && word.end <= end + sentence) })
    : new Set();
}

function wordsOf({ words }: Pick<TurnWords, 'words'>): ReadonlySet<string> {
  return new Set(
    words.flatMap(({ folded }) =>
      SMALL_WORDS.has(folded) || /^(?:say|says|said|saying|just)$/.test(folded) ? [] : [folded],
    ),
  );
}
