/**
 * The lines of a message without its signature, disclaimer and "Sent from my phone": `-- ` and what follows; else a closing line ("Best regards", "Viele Grüße", "Cordialement") with what follows, where that
 * is a block of short lines; what stands in a postscript stays. Known from messages in English, German and French. Linear.
 */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  const kept = trimmed(withoutTail(lines));
  const at = signatureStart(kept);
  if (at === null) return kept;
  const postscript = kept.findIndex((line, index) => index > at && /^\s{0,8}p\.?\s?s\.?\s?[:.,–-]?\s/i.test(line));
  const before = trimmed(kept.slice(0, at));
  return postscript < 0 ? before : [...before, '', ...trimmed(kept.slice(postscript))];
}

const MOST_SIGNATURE = 18;
const MOST_WORDS = 14;
const DELIMITER = /^\s{0,3}(?:--|—|–)\s{0,3}$|^\s{0,3}_{2,9}\s{0,3}$/;
const CLOSING =
  /^[\s*_]{0,4}(?:(?:(?:very )?(?:best|kind(?:est)?|warm(?:est)?)(?: regards?| wishes)?|regards|many thanks(?: and (?:best|kind) regards)?|thanks(?: (?:again|so much|a lot|in advance|and (?:best|kind) regards))?|thank you(?: (?:again|so much|very much|in advance))?|cheers|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|all the best|take care|talk soon|speak soon|best|br|rgds|kr|thx)|(?:mit )?(?:(?:freundlich|best|lieb|herzlich|schön|viel)(?:e|en|em|er|st(?:e|en))? )(?:gr(?:ü|ue)(?:ß|ss)(?:e|en)|dank)(?: (?:aus|nach|und|vorab|im voraus) .{1,30})?|gr(?:u|ü|ue)(?:ß|ss)e?|mfg|lg|vg|bg|beste grüße|danke(?: (?:dir|euch|ihnen|vorab|im voraus))?|vielen dank(?: (?:im voraus|vorab|und .{1,30}))?|hochachtungsvoll|(?:bien )?(?:cordialement|amicalement)|(?:bien )?à (?:vous|toi|bientôt)|(?:très )?(?:bonne|belle) journée|(?:sincères |meilleures )?salutations(?: distinguées)?|merci(?: (?:d['’]avance|beaucoup|bien))?|amitiés|bises|(?:je vous prie|veuillez) .{5,80} salutations.{0,30}|saludos|un saludo|cordiali saluti|met vriendelijke groet(?:en)?|med vänlig(?:a)? hälsning(?:ar)?)[\s,.!*_–-]{0,4}$/i;
/** What phones and programs add. */
const SENT_FROM =
  /^[\s*_]{0,4}(?:sent (?:from|via|with) (?:my |the )?\S.{0,60}|get outlook for .{0,40}|(?:von (?:meinem|unterwegs|iphone)|gesendet (?:von|mit)|von .{1,30} gesendet)\b.{0,60}|(?:envoyé|obtenez|télécharger) (?:de(?:puis)?|avec|à partir de|outlook) .{0,60}|enviado (?:desde|do) .{0,60}|diese nachricht wurde von .{0,60} gesendet)\.?\s*$/i;
const DISCLAIMER =
  /^[\s*_>]{0,4}(?:(?:this|the (?:information|content)s?(?: (?:contained )?in)? (?:of )?this) (?:e-?mail|message|communication|transmission)\b.{0,80}(?:confidential|privileged|intended|legally)|confidentiality notice|disclaimer\b|diese (?:e-?mail|nachricht)\b.{0,80}(?:vertraulich|rechtlich geschützt|bestimmt)|der inhalt dieser e-?mail|ce (?:message|courriel|mail)\b.{0,80}(?:confidentiel|destiné|exclusif)|please consider the environment|bitte denken sie an die umwelt|pensez à l['’]environnement|caution: this (?:e-?mail|message))/i;

function trimmed(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.trim() !== '');
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

/** Disclaimers to the end, and lines that a program added at the end. */
function withoutTail(lines: readonly string[]): readonly string[] {
  const disclaimer = lines.findIndex((line, index) => index > 0 && DISCLAIMER.test(line.slice(0, 300)));
  let kept = disclaimer < 0 ? lines : lines.slice(0, disclaimer);
  for (let guard = 0; guard < 3; guard++) {
    const last = kept.findLastIndex((line) => line.trim() !== '');
    const line = kept[last] ?? '';
    if (last < 0 || line.length > 120 || !SENT_FROM.test(line)) break;
    kept = kept.slice(0, last);
  }
  return kept;
}

/** Index of the line at which the signature begins, or null; with a closing line it needs words before it, else the message is no more than that. */
function signatureStart(lines: readonly string[]): number | null {
  const delimiter = lines.findIndex((line) => DELIMITER.test(line));
  if (delimiter >= 0 && lines.length - delimiter <= 3 * MOST_SIGNATURE) return closingBefore(lines, delimiter);
  for (let at = Math.max(1, lines.length - MOST_SIGNATURE); at < lines.length; at++) {
    if (isClosing(lines[at]) && isBlockOfShortLines(lines.slice(at + 1))) return at;
  }
  return null;
}

function isClosing(line = ''): boolean {
  return line.length < 120 && line.split(' / ').every((part) => CLOSING.test(part));
}

/** "Best regards, Petra" before the delimiter goes with it. */
function closingBefore(lines: readonly string[], delimiter: number): number {
  for (let at = Math.max(1, delimiter - 5); at < delimiter; at++) {
    if (isClosing(lines[at]) && isBlockOfShortLines(lines.slice(at + 1, delimiter))) return at;
  }
  return delimiter;
}

/** Names, jobs, addresses and numbers; no sentence. */
function isBlockOfShortLines(lines: readonly string[]): boolean {
  const postscript = lines.findIndex((line) => /^\s{0,8}p\.?\s?s\b/i.test(line));
  return lines.slice(0, postscript < 0 ? undefined : postscript).every((line) => {
    const words = line.trim().split(/\s+/).length;
    return words <= MOST_WORDS && !(words > 2 && /[.?!]\s*$/.test(line) && !ENDS_AS_NAME.test(line));
  });
}

/** A full stop that belongs to a company, a title or a street. */
const ENDS_AS_NAME =
  /(?:\b(?:ltd|inc|co|corp|llc|plc|s\.a|s\.l|e\.v|n\.v|b\.v|str|st|ave|dr|ph\.d|jr|sr|no|tel|fax)\.|\d[\s\d./-]*\.)\s*$/i;
