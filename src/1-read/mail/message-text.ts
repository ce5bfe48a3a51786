import { countWords, endsSentence, tidyText } from '../tidy-text.ts';
import { withoutSignature } from './signature.ts';

/**
 * The words of a message or of a part of one: without its signature, wrapped lines put together to paragraphs, with a blank line between paragraphs and line ends where somebody meant them
 * (a list, an address). Pictures' places and the targets that Outlook writes after links are left out. '' where nothing is left. Linear.
 */
export function messageText(lines: readonly string[]): string {
  const kept = withoutSignature(lines.map(plainLine));
  const longest = kept.reduce((most, line) => Math.max(most, line.length), 0);
  const width = longest > WIDEST ? 0 : longest;
  /** Words, and between them what divides them. */
  const text: string[] = [];
  let mayJoin = false;
  for (const [at, line] of kept.entries()) {
    const words = tidyText(line);
    if (words === '') {
      if (text.at(-1) !== '') text.push('\n', '');
      mayJoin = false;
      continue;
    }
    text.push(mayJoin && !BLOCK.test(line) ? ' ' : '\n', words);
    mayJoin = isWrapped(line, kept[at + 1] ?? '', width);
  }
  return text.join('').trim();
}

/** A message with wider lines is not wrapped: RFC 5322 asks for 78 columns. */
const WIDEST = 100;
const NARROWEST = 50;
const MOST_IN_NAME = 3;
const BLOCK = /^\s{0,8}(?:[-*+•–]\s|\d{1,2}[.)]\s|#{1,6}\s|\|)/;

/** Whether a line ends only because the first word of the next one had no room in it; a name below a sentence had room, whatever the widest line is. */
function isWrapped(line: string, next: string, width: number): boolean {
  if (width < NARROWEST) return false;
  const word = next.trimStart().split(' ', 1)[0] ?? '';
  if (endsSentence(line) && !endsSentence(next) && countWords(next) <= MOST_IN_NAME) return false;
  return word !== '' && line.length > width / 2 && line.length + 1 + word.length > width;
}

/** What a server puts above a message from outside. */
const BANNER =
  /^[\s*_>[(]{0,6}(?:caution|warning|attention|achtung|vorsicht|warnung|hinweis|external|extern|externe)\b.{0,60}(?:outside|external|extern|extérieur)|^[\s*_>[(]{0,6}(?:this (?:e-?mail|message) (?:originated|came|comes|was sent) from outside|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde) von (?:einem |einer |außerhalb)|you don[’']t often get e-?mail from|sie erhalten nicht (?:oft|häufig) e-?mails? von|vous n[’']obtenez pas souvent d[’']e-?mail)/i;
const LONGEST_BANNER = 500;

function plainLine(line: string): string {
  if (line.length < LONGEST_BANNER && BANNER.test(line)) return '';
  if (/^\s{0,3}(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$/.test(line)) return '';
  const mayHaveMarks = line.includes('<') || line.includes('[') || line.includes('*');
  if (!mayHaveMarks) return line;
  return line
    .replace(/\[(?:cid:|image:|https?:\/\/)[^\][]{0,300}\]/gi, '')
    .replace(/(?<=\S)<(?:https?:\/\/|mailto:|tel:)[^<>\s]{1,2000}>/gi, '')
    .replace(/<((?:https?:\/\/)[^<>\s]{1,2000})>/gi, '$1')
    .replace(/(?<![*\w])\*([^*\n]{1,200})\*(?![*\w])/g, '$1');
}
