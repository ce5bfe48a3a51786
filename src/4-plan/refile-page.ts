import { noteNameOf, pathKey, type VaultView } from '#core';
import { findWikilinks } from '#markdown';
import { type EditedPage, editedPages, type PageChanges, pagesToUpdate } from './entity-pages.ts';
import type { Filing } from './filing.ts';
import type { EarlierFiling } from './find-earlier.ts';
import { editKept } from './kept-edit.ts';
import { conversationLines, insertKept, withConversation } from './kept-sections.ts';
import { matchItems, type PlacedItem } from './match-items.ts';
import { mergeItem } from './merge-item.ts';
import type { HowToMerge } from './merge-note.ts';
import { itemLinesOf, type NoteItem, parseItem } from './note-item.ts';
import type { Page } from './pages.ts';
import { withProfile } from './person-facts.ts';
import { isProfileLine } from './profile-lines.ts';

interface Refiling {
  readonly filing: Filing;
  readonly earlier: EarlierFiling;
  readonly how: HowToMerge;
  readonly vault: VaultView;
}

/**
 * Brings the pages up to date that heard of an earlier transcript of this talk: their lines about it are written anew where
 * nobody touched them, taken out where there is nothing left to say, and left alone where a person edited or deleted them.
 */
export function refiledPages(refiling: Refiling, notes: readonly string[]): PageChanges {
  const { filing, vault } = refiling;
  const hears = new Set(pagesToUpdate(filing).map(({ path }) => path));
  const pages = new Map(pagesToUpdate(filing).map((page) => [page.path, page] as const));
  const linked = new Set(notes.flatMap(findWikilinks).map(({ target }) => pathKey(noteNameOf(target))));
  for (const { kind, name, page: path } of vault.entities) {
    const page = linked.has(pathKey(noteNameOf(path))) ? filing.pages.find(kind, name) : null;
    if (page !== null && page.proposed === null) pages.set(page.path, page);
  }
  return editedPages([...pages.values()], vault, (text, page) =>
    refiledPage(text, page, hears.has(page.path), refiling),
  );
}

function refiledPage(text: string, page: Page, isHearing: boolean, refiling: Refiling): EditedPage {
  const { filing, vault, earlier } = refiling;
  const reason = `Brings the page of ${page.name} up to date with the corrected transcript`;
  const base = vault.lastWritten(page.path);
  const written = base === null ? [] : linesAbout(base, filing, earlier);
  if (written.length === 0) {
    const content = isHearing ? withNewLines(text, page, refiling) : text;
    return { content, reason, diagnostics: [] };
  }
  const wanted = isHearing ? wantedItems(page, filing) : [];
  const { content: replaced, open, kept } = replaceLines(text, written, wanted, refiling);
  const { date } = filing.findings.conversation;
  const context = open.filter((item) => item.turns.length === 0).map(({ core }) => core);
  const facts = open.filter((item) => item.turns.length > 0).map(({ core }) => core);
  const withContext = context.length === 0 ? replaced : insertKept(replaced, 'context', { date, lines: context });
  const whole = facts.length === 0 ? withContext : insertKept(withContext, 'facts', { date, lines: facts });
  const content = isHearing ? withProfile(whole, page, filing) : whole;
  return { content, reason, diagnostics: kept.map((line) => editKept(page.path, content, line)) };
}

/** Where it is not known what Boswell wrote, nothing is changed; only what is new is put in. */
function withNewLines(text: string, page: Page, { filing, how }: Refiling): string {
  const hasLine = findWikilinks(text).some(({ target }) => target === noteNameOf(filing.note));
  if (!hasLine) return withConversation(text, page, filing);
  const news = conversationLines(page, filing).facts.filter((line) => {
    const item = parseItem(`- ${line}`);
    return item !== null && how.isNews(item);
  });
  if (news.length === 0) return text;
  return insertKept(text, 'facts', { date: filing.findings.conversation.date, lines: news });
}

/** Lines that speak of this talk: they link to its note or cite its transcript. */
function linesAbout(text: string, filing: Filing, earlier: EarlierFiling): readonly PlacedItem[] {
  const names = new Set([filing.note, earlier.transcript.path].map((path) => pathKey(noteNameOf(path))));
  return [...itemLinesOf(text).items].filter(
    ([, { core }]) =>
      !isProfileLine(core) && findWikilinks(core).some(({ target }) => names.has(pathKey(noteNameOf(target)))),
  );
}

function wantedItems(page: Page, filing: Filing): readonly PlacedItem[] {
  const { context, facts } = conversationLines(page, filing);
  return [context, ...facts].flatMap((line, index) => {
    const item = parseItem(`- ${line}`);
    return item === null ? [] : [[index, item] as const];
  });
}

interface Replaced {
  readonly content: string;
  /** What is wanted and stands nowhere yet. */
  readonly open: readonly NoteItem[];
  /** Lines that stay as a person wrote them although they would read otherwise. */
  readonly kept: readonly string[];
}

function replaceLines(
  text: string,
  written: readonly PlacedItem[],
  wanted: readonly PlacedItem[],
  { how }: Refiling,
): Replaced {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const { lines, items } = itemLinesOf(text.replaceAll('\r\n', '\n'));
  const standing = matchItems(written, [...items], (a, b) => a === b);
  const next = matchItems(written, wanted, how.isSameTurn);
  const out: (string | null)[] = [...lines];
  const kept: string[] = [];
  for (const [line, base] of written) {
    const at = standing.get(line);
    const theirs = at === undefined ? undefined : items.get(at);
    if (at === undefined || theirs === undefined) continue;
    const ours = wanted.find(([index]) => index === next.get(line))?.[1];
    if (ours === undefined) {
      if (theirs.core === base.core) out[at] = null;
      continue;
    }
    const merged = mergeItem({ base, ours, theirs });
    out[at] = merged.line;
    if (merged.isKept) kept.push(merged.line);
  }
  const known = new Set(next.values());
  const content = out.filter((line) => line !== null).join(lineBreak);
  return { content, open: wanted.flatMap(([index, item]) => (known.has(index) ? [] : [item])), kept };
}
