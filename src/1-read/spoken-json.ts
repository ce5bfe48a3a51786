import { isObject } from './json/json-value.ts';
import { parseValue } from './json/parse-json.ts';
import { tidyText } from './tidy-text.ts';
import { findWrittenDate } from './written-date.ts';

/** A cue of Teams' metadata content: what was said, by whom, and when, `YYYY-MM-DD` and `HH:MM` as it stands (UTC). */
export interface SpokenJson {
  readonly speaker: string | null;
  /** May hold tags and line breaks, '' where nothing was said. */
  readonly text: string;
  readonly date: string | null;
  readonly time: string | null;
}

/**
 * Reads `{"startDateTime": …, "speakerName": …, "spokenText": …, "spokenLanguage": …}`, the body of a cue where a transcript of Microsoft Teams was fetched with its
 * metadata (https://learn.microsoft.com/graph/api/calltranscript-get, `metadataContent`). Null for anything else. Never throws.
 */
export function spokenJson(text: string): SpokenJson | null {
  const parsed = parseValue(text);
  if (!isObject(parsed)) return null;
  const field = (name: string): string => {
    const value = parsed[name];
    return typeof value === 'string' ? value : '';
  };
  if (!('spokenText' in parsed)) return null;
  const started = findWrittenDate(field('startDateTime'));
  return {
    speaker: tidyText(field('speakerName')) || null,
    text: field('spokenText'),
    date: started?.date ?? null,
    time: started?.time ?? null,
  };
}

/** Whether a cue's words look like that, be it broken or not. */
export function hasSpokenJson({ text }: { readonly text: string }): boolean {
  return text.startsWith('{') && text.includes('"spokenText"');
}
