/** A text with HTML's entities as the characters they stand for, `&#233;` and `&#xe9;` too; those that it does not know stay. Linear. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,7}\d{0,2}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

/** Named entities of HTML as exports use them: signs, and the letters of Latin-1. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  `amp:& lt:< gt:> quot:" apos:' hellip:… ndash:– mdash:— lsquo:‘ rsquo:’ ldquo:“ rdquo:” laquo:« raquo:» bull:• middot:· copy:© reg:® trade:™ euro:€ pound:£ yen:¥ cent:¢ sect:§ deg:° plusmn:± times:× frac12:½ iexcl:¡ iquest:¿
agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü szlig:ß oelig:œ
Agrave:À Aacute:Á Acirc:Â Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Iacute:Í Ntilde:Ñ Oacute:Ó Ouml:Ö Oslash:Ø Uacute:Ú Uuml:Ü`
    .split(/\s+/)
    .map((pair): readonly [string, string] => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])
    .concat([
      ['nbsp', ' '],
      ['lrm', ''],
      ['rlm', ''],
    ]),
);
