import { tidyText } from './tidy-text.ts';

/**
 * A speaker field of structured data as a label: as it stands, but mere numbers and single letters, by which services tell voices apart, as they print them elsewhere
 * ("Speaker 0", "Speaker A"). Null where it is empty. Speechmatics' "UU" and the like are each format's own to know.
 */
export function voiceLabel(field: string): string | null {
  const text = tidyText(field).slice(0, LONGEST);
  if (text === '') return null;
  return /^(?:-?\d{1,9}|[A-Z])$/.test(text) ? `Speaker ${text}` : text;
}

const LONGEST = 300;
