/** A subject without what mail programs put before it: `Re:`, `Fwd:`, `AW:`, `WG:`, `TR:`, `RE[2]:`, in any number and order. Linear. */
export function plainSubject(subject: string): string {
  let rest = subject.replace(/\s+/g, ' ').trim();
  for (let guard = 0; guard < MOST_PREFIXES; guard++) {
    const shorter = rest.replace(PREFIX, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** Whether a subject says that the message was passed on. */
export function isForwardedSubject(subject: string): boolean {
  return /^\s*(?:(?:re|aw|sv|antw)(?:\[\d{1,3}\])?\s?:\s*)?(?:fwd?|wg|tr|weitergeleitet|vs|rv|i)\s?:/i.test(subject);
}

const MOST_PREFIXES = 30;
/** Prefixes of English, German, French, Scandinavian, Dutch, Spanish and Italian programs. A full-width colon is Outlook's in East Asia. */
const PREFIX =
  /^(?:re|fwd?|aw|wg|antwort|weitergeleitet|tr|réf|ref|sv|vs|vb|antw|doorst|rv|rif|i)(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]\s*/i;
