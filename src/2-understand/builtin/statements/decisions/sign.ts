import type { StatementRule } from '../rule.ts';

/** What an utterance does towards a decision. `content` is what is decided, in the speaker's words; '' where it stands elsewhere. */
export type DecisionSign =
  /** "We decided to ..." */
  | { readonly kind: 'declared'; readonly content: string; readonly weight: number }
  /** "That's settled then." */
  | { readonly kind: 'settled'; readonly content: string; readonly weight: number }
  /** "Let's ...", "should we ...?" */
  | { readonly kind: 'proposed'; readonly content: string; readonly weight: number }
  /** "Agreed?", "Everybody okay with that?" */
  | { readonly kind: 'putToTheRoom' }
  /** "Sounds good." */
  | { readonly kind: 'agreed'; readonly weight: number }
  /** "No", "I'd rather not." */
  | { readonly kind: 'refused' }
  /** "On second thought, let's not." */
  | { readonly kind: 'reversed'; readonly content: string };

export type DecisionRule = StatementRule<DecisionSign>;

/** The first pattern that fits, and what stands after it (its first group, else the rest). */
export function contentAfter(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return (match[1] ?? '').trim();
  }
  return null;
}
