import type { EntityKind, Findings } from '#core';
import type { Page, Pages } from './pages.ts';

/** Pages of all who took part, in the order they first spoke. */
function attendedPages(findings: Findings, pages: Pages): readonly Page[] {
  return distinct(findings.attended.map(({ name }) => pages.find('person', name)));
}

/** Pages of what the conversation is mainly about, and of all who took part: each hears of it. */
export function mainPages(findings: Findings, pages: Pages): readonly Page[] {
  const about = (kind: EntityKind, name: string | null): Page | null => (name === null ? null : pages.find(kind, name));
  return distinct([
    ...attendedPages(findings, pages),
    about('person', findings.person),
    about('account', findings.account),
    about('project', findings.project),
  ]);
}

/** Every page that matters to the conversation: main ones, those of names that were resolved, those that are made. People first, then accounts, then projects. */
export function relatedPages(findings: Findings, pages: Pages): readonly Page[] {
  const resolved = findings.resolutions.map((resolution) =>
    resolution.outcome === 'resolved' && resolution.entity !== null
      ? pages.find(resolution.entity.kind, resolution.entity.name)
      : null,
  );
  const all = distinct([...mainPages(findings, pages), ...resolved, ...pages.made]);
  const ofKind = (kind: EntityKind): readonly Page[] => all.filter((page) => page.kind === kind);
  return [...ofKind('person'), ...ofKind('account'), ...ofKind('project')];
}

function distinct(pages: readonly (Page | null)[]): readonly Page[] {
  const byPath = new Map(pages.flatMap((page) => (page === null ? [] : [[page.path, page] as const])));
  return [...byPath.values()];
}
