/**
 * The words of one line of Markdown: emphasis, links, wikilinks, pictures, escapes and simple HTML tags taken off, their text kept. Signs that are no
 * markup ("5 * 3", "a_b", "C:\\x") stay. Linear: every repetition is bounded.
 */
export function plainInline(text: string): string {
  if (!MAY_HAVE_MARKUP.test(text)) return text;
  return unescapeMarkdown(
    text
      .replace(/<br\s{0,3}\/?>/gi, ' ')
      .replace(/<\/?(?:b|i|u|s|em|strong|span|p|mark|sub|sup|aside|details|summary|div|code)(?:\s[^<>]{0,200})?>/gi, '')
      .replace(/!\[\[[^[\]\n]{1,200}\]\]/g, '')
      .replace(/\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g, (_, page: string, shown?: string) =>
        (shown ?? page).replace(/#.*$/, ''),
      )
      .replace(/!?\[([^[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]{0,60}\)){0,300}(?:\s"[^"\n]{0,200}")?\)/g, '$1')
      .replace(/(\*\*|__|~~|==)(?=\S)([^\n]{1,200}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,200})(?<=[^\s*\\])\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_\n]{1,200})(?<=[^\s_\\])_(?![\p{L}\p{N}_])/gu, '$1'),
  );
}

/** Takes the backslashes off that Google Docs and others put before signs: `24\.`, `\- Transcript`. */
export function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\`*_{}[\]()#+\-.!|~<>&$])/g, '$1') : text;
}

const MAY_HAVE_MARKUP = /[*_~=[<\\]/;
