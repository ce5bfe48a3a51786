import { fileNameOf, folderOf, noteNameOf } from '#core';
import {
  appendBlock,
  asSentence,
  defuse,
  findSection,
  findWikilinks,
  insertDatedItems,
  parseFrontmatter,
  printWikilink,
  setProperty,
} from '#markdown';
import { factsAbout, firstConcern } from './concerns.ts';
import type { Filing } from './filing.ts';
import { firstSentence } from './first-sentence.ts';
import { keptHeadings, withHeadingAboveTasks } from './kept-headings.ts';
import { printStatement } from './note.ts';
import type { Page } from './pages.ts';
import { withProfile } from './person-facts.ts';
import { mainPages } from './related-pages.ts';

const keptHeading = new RegExp(`^#{1,6}[ \\t]+(?:${Object.values(keptHeadings).join('|')})[ \\t]*\\r?$`, 'm');

/**
 * An entity page with what a conversation adds to it: a line in Recent Context and the facts that speak of it, the newest
 * first, nothing twice. Only inserts. A part that is missing is made at the end of the page when there is something to put
 * in it; a page that has none of them gets its tasks query as well.
 */
export function withConversation(text: string, page: Page, filing: Filing): string {
  const isNew = !keptHeading.test(text);
  const contacted = withLastContact(withContext(text, page, filing), page, filing);
  const edited = withProfile(withFacts(contacted, page, filing), page, filing);
  return isNew && edited !== text ? appendBlock(edited, [`## ${keptHeadings.tasks}`, '', ...openTasks(page)]) : edited;
}

/** Lines of a Tasks query for the open tasks of a page: a person's by owner, others' by the folder of their notes. */
export function openTasks(page: Page): readonly string[] {
  const folder = folderOf(page.path);
  const hasOwnFolder = folder !== null && fileNameOf(folder) === noteNameOf(page.path);
  const byName = `description includes ${page.kind === 'person' ? '@' : ''}${defuse(page.name)}`;
  const filter = page.kind !== 'person' && hasOwnFolder ? `path includes ${folder}/` : byName;
  return ['```tasks', 'not done', filter, '```'];
}

/** What a conversation adds to a page, each line without a bullet. */
export interface ConversationLines {
  readonly context: string;
  readonly facts: readonly string[];
}

export function conversationLines(page: Page, filing: Filing): ConversationLines {
  const { date } = filing.findings.conversation;
  const link = printWikilink(noteNameOf(filing.note));
  return {
    context: `${date}: ${link}${howPresent(page, filing)}: ${asSentence(defuse(whatItHears(page, filing)))}`,
    facts: factsAbout(page, filing).map((fact) => `${date}: ${printStatement(fact, filing)}`),
  };
}

/** Puts lines of a date into a kept part of a page, facts that stand there already left out. */
export function insertKept(
  text: string,
  part: 'context' | 'facts',
  { date, lines }: { readonly date: string; readonly lines: readonly string[] },
): string {
  const standing = findSection(text, keptHeadings[part]);
  const placed = standing === null && lines.length > 0 ? withHeadingAboveTasks(text, part) : text;
  const section = placed === text ? standing : findSection(placed, keptHeadings[part]);
  const known = new Set(
    section === null || part === 'context' ? [] : placed.slice(section.start, section.end).split('\n').map(factKey),
  );
  const items: string[] = [];
  for (const line of lines) {
    if (known.has(factKey(line))) continue;
    known.add(factKey(line));
    items.push(line);
  }
  return insertDatedItems(placed, { heading: keptHeadings[part], date, items, section });
}

function withContext(text: string, page: Page, filing: Filing): string {
  const section = findSection(text, keptHeadings.context);
  const links = section === null ? [] : findWikilinks(text.slice(section.start, section.end));
  if (links.some((link) => link.target === noteNameOf(filing.note))) return text;
  const { date } = filing.findings.conversation;
  return insertKept(text, 'context', { date, lines: [conversationLines(page, filing).context] });
}

/** Whether a person spoke, only attended, or was only talked about; "" for accounts and projects. */
function howPresent({ kind, name }: Page, { findings }: Filing): string {
  if (kind !== 'person') return '';
  if (findings.spoke.includes(name)) return ' (spoke)';
  return findings.attended.some((each) => each.name === name) ? ' (attended)' : ' (mentioned)';
}

/** The day of the last conversation with a person or about an account, on pages that have properties; you are no contact of yours. */
function withLastContact(text: string, page: Page, { findings, settings }: Filing): string {
  const { conversation, attended, account } = findings;
  const hasAttended = page.name !== settings.me.name && attended.some(({ name }) => name === page.name);
  const isTalk = conversation.kind === 'meeting' || conversation.kind === 'email';
  const isContact = page.kind === 'person' ? hasAttended : isTalk && page.kind === 'account' && page.name === account;
  const property = settings.properties['last_contact'] ?? 'last_contact';
  const { properties } = parseFrontmatter(text);
  const known = properties[property];
  const isNews = typeof known !== 'string' || known < conversation.date;
  return isContact && isNews && Object.keys(properties).length > 0
    ? setProperty(text, property, conversation.date)
    : text;
}

/** Those who took part and what it was about hear the gist; others what concerns them. */
function whatItHears(page: Page, filing: Filing): string {
  const { conversation, extraction } = filing.findings;
  const isMain = mainPages(filing.findings, filing.pages).some((main) => main.path === page.path);
  const concern = isMain ? null : firstConcern(page, filing);
  return concern?.text ?? (firstSentence(extraction.summary) || conversation.title);
}

function withFacts(text: string, page: Page, filing: Filing): string {
  const { facts } = conversationLines(page, filing);
  if (facts.length === 0) return text;
  return insertKept(text, 'facts', { date: filing.findings.conversation.date, lines: facts });
}

/** What a fact says, without bullet, date, citations and signs: by this two are the same. */
function factKey(line: string): string {
  return line
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/^\d{4}-\d{2}-\d{2}:/, '')
    .replace(/\(\[\[.*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
