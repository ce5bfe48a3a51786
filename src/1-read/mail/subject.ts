/** A subject without what mail programs and mail servers put before it: `Re:`, `Fwd:`, `AW:`, `WG:`, `TR:`, `RE[2]:`, `[EXTERNAL]`, in any number and order, and a list's `[tag]` before one of them. Linear. */
export function plainSubject(subject: string): string {
  let rest = withoutTags(subject);
  for (let guard = 0; guard < MOST_PREFIXES; guard++) {
    const shorter = withoutTags(rest.replace(PREFIX, ''));
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** A subject without the tags of servers and lists: they say nothing of whether it answers. */
export function withoutTags(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().replace(TAG, '');
}

const TAG =
  /^(?:\[(?:external|extern[eo]?|ext)\]|(?:external|extern):)\s*|^\[[^[\]]{1,30}\]\s*(?=(?:re|fwd?|aw|wg|sv|tr|antw)(?:\[\d{1,3}\])?\s?[:：])/i;

/** Whether a subject says that the message was passed on. */
export function isForwardedSubject(subject: string): boolean {
  return /^\s*(?:(?:re|aw|sv|antw)(?:\[\d{1,3}\])?\s?:\s*)?(?:fwd?|wg|tr|weitergeleitet|vs|rv|i)\s?:/i.test(
    withoutTags(subject),
  );
}

const MOST_PREFIXES = 30;
/** Prefixes of English, German, French, Scandinavian, Dutch, Spanish and Italian programs. A full-width colon is Outlook's in East Asia. */
const PREFIX =
  /^(?:re|fwd?|aw|wg|antwort|weitergeleitet|tr|réf|ref|sv|vs|vb|antw|doorst|rv|rif|i)(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/i;
