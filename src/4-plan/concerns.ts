import type { Evidences } from '#core';
import type { Filing } from './filing.ts';
import { writtenActionItems } from './note.ts';
import type { Page } from './pages.ts';

/** Something that was extracted, with what it says and what bears it out. */
export interface Concern {
  readonly text: string;
  readonly evidence: Evidences;
}

/** The first item that speaks of a page by name or gives its person something to do; null where none does. */
export function firstConcern(page: Page, filing: Filing): Concern | null {
  const { decisions, keyFacts, openQuestions } = filing.findings.extraction;
  const ownItem = writtenActionItems(filing).find((item) => page.kind === 'person' && item.owners.includes(page.name));
  const others = [...decisions, ...keyFacts, ...writtenActionItems(filing), ...openQuestions];
  return ownItem ?? others.find((item) => speaksOf(item.text, page)) ?? null;
}

/** Key facts that speak of a page by name. */
export function factsAbout(page: Page, { findings }: Filing): readonly Concern[] {
  return findings.extraction.keyFacts.filter((fact) => speaksOf(fact.text, page));
}

function speaksOf(text: string, page: Page): boolean {
  return page.names.some((name) => hasName(text, name));
}

/** Whether a name stands in a text as words of their own, written just so: "Ann" does not stand in "annual" or "Anne". */
export function hasName(text: string, name: string): boolean {
  if (name.length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + name.length, at + name.length + 2)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
