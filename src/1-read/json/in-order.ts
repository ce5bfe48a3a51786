import type { SpokenPart } from '../part-turns.ts';

/** The parts of several channels or speakers as one conversation: by when they start, those without a time where they stand. O(n log n). */
export function inOrder(voices: readonly Iterable<SpokenPart>[]): readonly SpokenPart[] {
  return voices
    .flatMap((parts) => {
      let at = 0;
      return Array.from(parts, (part) => {
        at = part.start ?? at;
        return { part, at };
      });
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ part }) => part);
}
