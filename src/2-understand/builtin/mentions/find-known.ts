import type { Utterance } from '../utterances.ts';
import type { KnownForms, NameForm } from './known-names.ts';
import type { NameToken } from './name-tokens.ts';
import type { Sighting } from './sightings.ts';

/** Words that are said to or about people: beside one of these even "mark" is somebody. */
const BEFORE_A_PERSON: ReadonlySet<string> = new Set(
  'ask asked asking tell told ping email invite thank thanks hi hello hey hiya bye mr mrs ms dr with from by and introduce brief cc meet met call called sorry okay yes yeah no dear cheers'.split(
    ' ',
  ),
);
const AFTER_A_PERSON: ReadonlySet<string> = new Set(
  'said says told asked thinks wants knows promised mentioned agreed sent has was is wrote did does takes took joins joined and'.split(
    ' ',
  ),
);

/** What is found of the known names in an utterance, and which of its tokens they cover. */
export interface KnownFound {
  readonly sightings: readonly Sighting[];
  readonly covered: ReadonlySet<number>;
}

/** Finds the known names in an utterance, the longest form at each place, in whatever case they are written. O(words). */
export function findKnown(utterance: Utterance, tokens: readonly NameToken[], known: KnownForms): KnownFound {
  const sightings: Sighting[] = [];
  const covered = new Set<number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const form = known.get(tokens[at]?.lower ?? '')?.find((one) => stands(one, tokens, at, utterance.text));
    if (form === undefined) continue;
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + form.tokens.length - 1]?.end ?? start;
    sightings.push({ text: utterance.text.slice(start, end), kind: form.kind, confidence: 0.95, turn: utterance.turn });
    for (let part = 0; part < form.tokens.length; part += 1) covered.add(at + part);
    at += form.tokens.length - 1;
  }
  return { sightings, covered };
}

function stands(form: NameForm, tokens: readonly NameToken[], at: number, text: string): boolean {
  if (!form.tokens.every((token, part) => tokens[at + part]?.lower === token)) return false;
  return !form.isAlsoAWord || isMeantAsName(tokens, at, text);
}

/** A name that is an everyday word: capitalised inside a sentence, or at its start before a verb that people do or a comma. */
function isMeantAsName(tokens: readonly NameToken[], at: number, text: string): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  const isAlone = at === 0 && tokens.length === 1;
  if (at > 0 && !/^(?:in|on|by|since|until|till|early|late|of|last|next|this)$/.test(before)) return true;
  const isCalled = text.charAt(token.end) === ',' || /^['’]s\b/.test(text.slice(token.end));
  return !isAlone && (BEFORE_A_PERSON.has(before) || AFTER_A_PERSON.has(after) || isCalled);
}
