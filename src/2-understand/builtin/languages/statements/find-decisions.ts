import type { Decision } from '#core';
import { evidencesOf } from '../../statements/evidence.ts';
import type { Utterance } from '../../utterances.ts';
import { sharedStems, stemsOf } from '../language.ts';
import type { Talk } from '../talk.ts';
import { writeStatement } from './written.ts';

/** Utterances in which others agree, and back to which a bare "decided" reaches. */
const REACH = 3;
/** Words with matter that a decision must name. */
const LEAST_STEMS = 2;
const LEAST = 0.6;

interface Draft {
  readonly utterance: Utterance;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly agreed: readonly Utterance[];
  readonly weight: number;
}

/**
 * Finds what was agreed: said to be decided, or put forward ("we'll take the cheaper one", "on Monday: all agreed?") and agreed to by somebody else within three
 * utterances. What is decided again stands once, in its first words. [] where nothing was. O(utterances).
 */
export function findDecisions(talk: Talk): readonly Decision[] {
  const kept: Draft[] = [];
  for (const utterance of talk.utterances) {
    const draft = draftAt(utterance, talk);
    if (draft === null || draft.weight < LEAST) continue;
    const same = kept.findIndex((other) => isSame(other, draft));
    const other = kept[same];
    if (other === undefined) kept.push(draft);
    else
      kept[same] = {
        ...other,
        agreed: [...other.agreed, draft.utterance, ...draft.agreed],
        weight: other.weight + 0.2,
      };
  }
  return kept.map(({ utterance, text, agreed, weight }) => ({
    kind: 'decision',
    text,
    confidence: Math.round(100 * Math.min(0.9, 0.3 + 0.4 * weight)) / 100,
    evidence: evidencesOf(utterance, ...agreed.slice(0, REACH)),
  }));
}

function draftAt(utterance: Utterance, talk: Talk): Draft | null {
  const { phrases } = talk.language;
  const { text } = utterance;
  const before = talk.utterances[utterance.index - 1];
  const isSupposed = before?.turn === utterance.turn && before.isQuestion && phrases.conditional.test(before.text);
  if (isSupposed || phrases.conditional.test(text) || phrases.undecided.test(text) || phrases.open.test(text))
    return null;
  const asks = phrases.asksAll.test(text);
  const isDeclared = phrases.decided.test(text) && !(utterance.isQuestion && !asks);
  const settles = phrases.settles.test(text) && !utterance.isQuestion;
  if (!isDeclared && !asks && !settles) return null;
  const agreed = agreementTo(utterance, talk);
  const weight = (isDeclared ? 0.8 : 0) + (settles ? 0.6 : 0) + (asks ? 0.2 : 0) + (agreed.length > 0 ? 0.3 : 0);
  const own = contentOf(settles && !isDeclared ? fromSettling(text, talk) : text, talk, settles ? 1 : LEAST_STEMS);
  if (own !== null) return { utterance, ...own, agreed, weight };
  const matter = isDeclared || asks ? matterBefore(utterance, talk) : null;
  return matter === null ? null : { ...matter, agreed: [utterance, ...agreed], weight };
}

/** The words of a decision without those that only say that it is one. */
function contentOf(
  said: string,
  talk: Talk,
  least = LEAST_STEMS,
): { readonly text: string; readonly stems: ReadonlySet<string> } | null {
  const { phrases } = talk.language;
  const bare = said.replace(phrases.decided, ' ').replace(phrases.asksAll, ' ');
  const stems = stemsOf(bare, talk.language);
  const withoutAsking = said.replace(phrases.asksAll, '').trim();
  const text = writeStatement(withoutAsking, talk.language);
  return stems.size < least || !text.includes(' ') ? null : { text, stems };
}

/** Talk without signs before it is left out: "the second act, yes, well then we'll take the fifth". */
function fromSettling(text: string, talk: Talk): string {
  const at = talk.language.phrases.settles.exec(text)?.index ?? 0;
  return /[.,;:]/.test(text) ? text : text.slice(at);
}

/** What a bare "decided" or "all agreed?" is said of: the last thing said that is no question. */
function matterBefore(
  { index }: Utterance,
  talk: Talk,
): { readonly utterance: Utterance; readonly text: string; readonly stems: ReadonlySet<string> } | null {
  for (const utterance of talk.utterances.slice(Math.max(0, index - REACH), index).reverse()) {
    const isProposal = utterance.isQuestion && talk.language.phrases.asksAll.test(utterance.text);
    const own =
      (utterance.isQuestion && !isProposal) || talk.language.phrases.conditional.test(utterance.text)
        ? null
        : contentOf(utterance.text, talk);
    if (own !== null) return { utterance, ...own };
  }
  return null;
}

function agreementTo(utterance: Utterance, talk: Talk): readonly Utterance[] {
  return talk.utterances
    .slice(utterance.index + 1, utterance.index + 1 + REACH)
    .filter(
      ({ speaker, text, sentence, isQuestion }) =>
        speaker !== utterance.speaker && sentence === 0 && !isQuestion && talk.language.phrases.agrees.test(text),
    );
}

function isSame(one: Draft, other: Draft): boolean {
  const least = Math.min(one.stems.size, other.stems.size);
  return one.utterance === other.utterance || sharedStems(one.stems, other.stems) / least >= 0.6;
}
