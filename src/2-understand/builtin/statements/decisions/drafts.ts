import type { Utterance } from '../../utterances.ts';
import { contentStems, sharedStems, stemOverlap } from '../content-words.ts';

/** A decision in the making. */
export interface Draft {
  /** What is decided, in the speaker's words. */
  readonly content: string;
  /** Whose words `content` are. */
  readonly source: Utterance;
  /** What it rests on, `source` included. */
  readonly support: readonly Utterance[];
  readonly stems: ReadonlySet<string>;
  /** 0 to 1 and beyond: how sure the words make it. */
  readonly weight: number;
  /** Index of the last utterance that spoke for it. */
  readonly last: number;
}

/** Something put forward that nobody has answered yet. */
export interface Proposal {
  readonly utterance: Utterance;
  readonly content: string;
  readonly weight: number;
}

export function draftOf(content: string, source: Utterance, weight: number, support: readonly Utterance[] = []): Draft {
  const last = Math.max(source.index, ...support.map(({ index }) => index));
  return { content, source, support: [source, ...support], stems: stemsOf(content), weight, last };
}

/** The draft with one more utterance that speaks for it. */
export function supported(draft: Draft, utterance: Utterance, weight: number): Draft {
  return { ...draft, support: [...draft.support, utterance], weight: draft.weight + weight, last: utterance.index };
}

export function stemsOf(text: string): ReadonlySet<string> {
  return contentStems(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []);
}

/** Whether two drafts say the same: they share most of their words, or stand close and share some. */
export function isSameDecision(left: Draft, right: Draft): boolean {
  const shared = sharedStems(left.stems, right.stems);
  const overlap = stemOverlap(left.stems, right.stems);
  const isClose = Math.abs(left.last - right.source.index) <= 10;
  return (shared >= 2 && overlap >= 0.6) || (isClose && shared >= 1 && overlap >= 0.5);
}

/** Two drafts of one decision as one: the later words win where they say enough. */
export function joined(earlier: Draft, later: Draft): Draft {
  const isFuller = later.stems.size >= 3 || later.stems.size >= earlier.stems.size;
  const kept = isFuller && later.weight >= earlier.weight - 0.25 ? later : earlier;
  return {
    ...kept,
    support: [...earlier.support, ...later.support],
    weight: Math.max(earlier.weight, later.weight) + 0.1,
    last: later.last,
  };
}
