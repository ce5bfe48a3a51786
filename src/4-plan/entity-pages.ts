import type { Diagnostic, FileOperation, VaultView } from '#core';
import { defuse, type PropertyEntry, propertyText } from '#markdown';
import { firstConcern } from './concerns.ts';
import type { Templates } from './default-templates.ts';
import type { Filing } from './filing.ts';
import { openTasks, withConversation } from './kept-sections.ts';
import { linkTo, type Page } from './pages.ts';
import { profileNews } from './person-facts.ts';
import { printProperties } from './print-properties.ts';
import { readPage } from './read-page.ts';
import { mainPages, relatedPages } from './related-pages.ts';
import { renderTemplate } from './render-template.ts';
import { tagsFor } from './tag-slug.ts';

/** Operations with what there is to tell about them. */
export interface PageChanges {
  readonly operations: readonly FileOperation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the pages that were proposed. */
export function createdPages(filing: Filing, templates: Templates): readonly FileOperation[] {
  return filing.pages.made.map((page) => {
    const view = {
      frontmatter: printProperties(pageProperties(page, filing), filing.settings),
      name: defuse(page.name),
      openTasks: openTasks(page).join('\n'),
    };
    const content = withConversation(renderTemplate(page.kind, templates, view), page, filing);
    return { kind: 'create', path: page.path, content, reason: `Makes the page of ${page.name}` };
  });
}

/** Brings up to date the pages that stand: of those who took part, of what it was about, and of who or what an item speaks of. */
export function updatedPages(filing: Filing, vault: VaultView): PageChanges {
  const reason = `Adds the conversation of ${filing.findings.conversation.date} to the page of`;
  return editedPages(pagesToUpdate(filing), vault, (text, page) => ({
    content: withConversation(text, page, filing),
    reason: `${reason} ${page.name}`,
    diagnostics: [],
  }));
}

/** Pages that stand already and hear of the conversation. */
export function pagesToUpdate(filing: Filing): readonly Page[] {
  const main = new Set(mainPages(filing.findings, filing.pages).map((page) => page.path));
  return relatedPages(filing.findings, filing.pages).filter(
    (page) =>
      page.proposed === null &&
      (main.has(page.path) || firstConcern(page, filing) !== null || profileNews(page, filing).length > 0),
  );
}

/** What an edit makes of a page. */
export interface EditedPage {
  readonly content: string;
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Edits pages; one that cannot be read is told about and left alone. */
export function editedPages(
  pages: readonly Page[],
  vault: VaultView,
  edit: (text: string, page: Page) => EditedPage,
): PageChanges {
  const changes = pages.map((page): PageChanges => {
    const { path } = page;
    const text = readPage(path, vault);
    if (text === 'unreadable') return { operations: [], diagnostics: [notUpdated(page)] };
    const expects = vault.hash(path);
    if (text === null || expects === null) return { operations: [], diagnostics: [] };
    const { content, reason, diagnostics } = edit(text, page);
    return { operations: content === text ? [] : [{ kind: 'update', path, expects, content, reason }], diagnostics };
  });
  return {
    operations: changes.flatMap(({ operations }) => operations),
    diagnostics: changes.flatMap(({ diagnostics }) => diagnostics),
  };
}

function notUpdated(page: Page): Diagnostic {
  return {
    severity: 'warning',
    code: 'page-not-updated',
    file: page.path,
    line: null,
    message: `Cannot bring the page of ${page.name} up to date: it is no UTF-8 text`,
    hint: `Save "${page.path}" as UTF-8; the next conversation is then added to it`,
  };
}

function pageProperties(page: Page, filing: Filing): readonly PropertyEntry[] {
  const emails = (page.proposed?.emails ?? []).map(propertyText);
  const account = page.proposed?.account ?? null;
  const email: readonly PropertyEntry[] =
    emails.length === 0 ? [] : [['email', emails.length === 1 ? (emails[0] ?? '') : emails]];
  const belongsTo: readonly PropertyEntry[] = account === null ? [] : [['account', accountProperty(account, filing)]];
  return [
    ['type', page.kind],
    ['title', propertyText(page.name)],
    ['aliases', page.noteName === page.name ? [] : [propertyText(page.name)]],
    ...email,
    ...belongsTo,
    ['tags', [`type/${page.kind}`, ...(account === null ? [] : tagsFor('account', account)), 'generated']],
  ];
}

/** A wikilink in a property stands unescaped; so does the name of an account without a page. */
function accountProperty(account: string, { pages }: Filing): string {
  const page = pages.find('account', account);
  return page === null ? propertyText(account) : linkTo(page);
}
