import type { Recognition } from '#core';

/**
 * How much the beginning of a file is like the header of an e-mail (RFC 5322, section 2.2): lines of names and values, with those among them that only programs write. What people
 * write over the text of an e-mail (`From:`, `To:`, `Subject:`) is no such header, unless the file is called `.eml`.
 */
export function looksLikeHeader(head: string, path: string): Recognition {
  const names = fieldNames(head);
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  const isMessage = has('from', 'sender') && has('date', 'subject', 'to', 'message-id');
  if (names.size < 2 || !(isMessage || has('received', 'return-path', 'delivered-to')))
    return { score: 0, reason: 'has no header of an e-mail' };
  const technical = [...names].find((name) => TECHNICAL.test(name));
  if (technical !== undefined)
    return { score: 0.95, reason: `begins with the header of an e-mail, "${technical}" in it` };
  return /\.emlx?$/i.test(path)
    ? { score: 0.9, reason: 'begins with the header of an e-mail and is called so' }
    : { score: 0, reason: 'has no header that a mail program wrote' };
}

const TECHNICAL =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|thread-index|in-reply-to|references|user-agent|x-[\w-]{1,60}|arc-[\w-]{1,40})$/;

/** Names of the fields before the first blank line, in lower case; none where a line is neither a field nor the rest of one. */
function fieldNames(head: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [at, line] of head.split(/\r?\n|\r/).entries()) {
    if (line.trim() === '') {
      if (names.size > 0) break;
      continue;
    }
    if (/^[ \t]/.test(line) && at > 0) continue;
    const name = /^([!-9;-~]{1,76}):/.exec(line)?.[1];
    if (name === undefined) return at > MOST_LINES ? names : new Set();
    names.add(name.toLowerCase());
  }
  return names;
}

/** The last line of what is looked at may be cut in its name. */
const MOST_LINES = 60;
