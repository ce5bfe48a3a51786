import type { Utterance } from '../../utterances.ts';

const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)';
const NUMBER = `(?:\\d[\\d.,:]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]${UNIT})?|(?:${UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?: (?:hundred|thousand|million))?)`;
const NUMBERS = new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER}(?![\\p{L}\\p{N}])`, 'giu');
/** "Seventy three.", "06:38 actually.", "No, eight.", "Eight, then.": a number and nothing else, beside what sets it right. */
const ONLY_A_NUMBER = new RegExp(
  `^(?<before>(?:(?:no|sorry|actually),? )*)(?:it's )?(?<number>${NUMBER})(?<behind>,? (?:actually|sorry|then|in fact))?[.!]?$`,
  'iu',
);
/** Utterances that a correction may come after, and that its being accepted may come after it. */
const SOON = 5;
const AT_ONCE = 2;

/** Whether a figure that a sentence tells is set right just after: by another number that is called the right one, or that its speaker then says, too. O(1). */
export function isCorrected({ index, text, turn, speaker }: Utterance, utterances: readonly Utterance[]): boolean {
  const told = new Set(numbersIn(text));
  if (told.size === 0) return false;
  return utterances.slice(index + 1, index + 1 + SOON).some((later) => {
    const { before = '', number = '', behind = '' } = ONLY_A_NUMBER.exec(later.text)?.groups ?? {};
    if (number === '' || later.turn === turn || told.has(number.toLowerCase())) return false;
    return (
      before !== '' ||
      behind !== '' ||
      isAccepted(number, speaker, utterances.slice(later.index + 1, later.index + 1 + AT_ONCE))
    );
  });
}

function isAccepted(number: string, speaker: string | null, next: readonly Utterance[]): boolean {
  return next.some((one) => one.speaker === speaker && one.clean.toLowerCase().startsWith(number.toLowerCase()));
}

function numbersIn(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(NUMBERS), ([number]) => number);
}
