import { type PersonFact, pathKey } from '#core';
import { propertyText } from '#markdown';
import { printCitations } from './citations.ts';
import type { Filing } from './filing.ts';
import { linkTo, type Page } from './pages.ts';
import { type ProfileKind, type ProfileValue, withProfileValue } from './profile-lines.ts';

/** What a conversation says of a person's place, for their page. */
export type ProfileNews = Omit<ProfileValue, 'value'> & { readonly kind: ProfileKind };

/**
 * What was said of the place of a page's person. A superior is written only where it is clear who is meant, by page or by a name
 * in full, and an employer only where it is an account with a page: "joined" may be said of anything.
 */
export function profileNews(page: Page, filing: Filing): readonly ProfileNews[] {
  const { extraction, conversation } = filing.findings;
  if (page.kind !== 'person') return [];
  return (extraction.personFacts ?? []).flatMap((fact) => {
    if (personPage(fact.person, filing)?.path !== page.path) return [];
    const text = valueText(fact, page, filing);
    const citation = printCitations(fact.evidence, filing.transcript, filing.settings) ?? '';
    return text === null ? [] : [{ kind: fact.kind, text, date: conversation.date, citation }];
  });
}

/** A page with what a conversation says of its person's place, beside what was said before. */
export function withProfile(text: string, page: Page, filing: Filing): string {
  return profileNews(page, filing).reduce((so, { kind, ...value }) => withProfileValue(so, kind, value), text);
}

function valueText({ kind, value }: PersonFact, page: Page, filing: Filing): string | null {
  if (kind === 'role') return plain(withoutEmployer(value, filing)) || null;
  const found = kind === 'reportsTo' ? personPage(value, filing) : accountPage(value, filing);
  if (found !== null) return found.path === page.path ? null : linkTo(found);
  return kind === 'reportsTo' ? fullName(value, filing) : null;
}

/** "COO of Corvane" is COO: where somebody works stands on a line of its own. */
function withoutEmployer(role: string, filing: Filing): string {
  const [, bare, employer] = /^(.+?) (?:of|at|for) (?:the )?(.+)$/u.exec(role) ?? [];
  return bare === undefined || employer === undefined || accountPage(employer, filing) === null ? role : bare;
}

/** A name said in full of whom nothing is known yet; null where it means something else, it is open who is meant, or you said nobody is. */
function fullName(said: string, { findings }: Filing): string | null {
  const key = pathKey(said);
  const resolution = findings.resolutions.find(({ mention }) => pathKey(mention.text) === key);
  const isKnown = resolution?.outcome === 'resolved';
  const isOpen = resolution?.outcome === 'ambiguous' && resolution.candidates.length > 0;
  const isNobody = findings.answers?.some((answer) => answer.name === null && pathKey(answer.said) === key) === true;
  if (isKnown || isOpen || isNobody || !/\S \S/.test(said)) return null;
  return plain(resolution?.outcome === 'new' ? resolution.name : said);
}

/** Words without the signs that part the values of a line. */
function plain(words: string): string {
  return propertyText(words)
    .replace(/[()[\];]/g, '')
    .trim();
}

function personPage(said: string, filing: Filing): Page | null {
  const name = nameOf(said, filing);
  return name === null ? null : filing.pages.find('person', name);
}

function accountPage(said: string, filing: Filing): Page | null {
  const name = nameOf(said, filing);
  return (name === null ? null : filing.pages.find('account', name)) ?? filing.pages.find('account', said);
}

/** Who a name or a speaker label turned out to be; null where that stayed open. */
function nameOf(said: string, { findings, pages }: Filing): string | null {
  if (Object.hasOwn(findings.speakers, said)) return findings.speakers[said] ?? null;
  const key = pathKey(said);
  const resolution = findings.resolutions.find(({ mention }) => pathKey(mention.text) === key);
  if (resolution !== undefined) return resolution.outcome === 'ambiguous' ? null : resolution.name;
  return pages.find('person', said) === null && pages.find('account', said) === null ? null : said;
}
