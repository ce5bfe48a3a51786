import { type Entity, noteNameOf, pathKey, type VaultPath, type VaultView } from '#core';
import { parseFrontmatter, printWikilink, unwrapWikilink } from '#markdown';
import { profileOf } from '../profile-lines.ts';
import { readPage } from '../read-page.ts';

/** Somebody on the map. */
export interface MappedPerson {
  readonly name: string;
  /** Null where there is no page. */
  readonly page: VaultPath | null;
  /** The last role that is known, or null. */
  readonly role: string | null;
  readonly isOfAccount: boolean;
}

/** A line of the map, with the words it came from. */
interface MappedEdge {
  readonly kind: 'belongs' | 'reportsTo';
  readonly from: string;
  /** Name of a person, or of the account. */
  readonly to: string;
  readonly label: string;
  /** A link to the turns that say so, or to the page whose property does. */
  readonly source: string;
}

/** People, roles and reporting lines of an account, as its vault knows them. */
export interface Relations {
  readonly account: Entity;
  readonly people: readonly MappedPerson[];
  readonly edges: readonly MappedEdge[];
}

/** Reads the pages of people for who belongs to an account, in which role, and reports to whom. By name. O(people's pages). */
export function relationsOf(
  account: Entity,
  vault: VaultView,
  properties: Readonly<Record<string, string>>,
): Relations {
  const people = vault.entities.filter(({ kind }) => kind === 'person').toSorted((a, b) => (a.page < b.page ? -1 : 1));
  const found = people.map((person) => ({ person, ...placeOf(person, account, vault, properties) }));
  const belonging = found.filter(({ belongs }) => belongs !== null);
  const names = new Set(belonging.map(({ person }) => person.name));
  const reporting = found.filter(({ person, reportsTo }) => {
    return names.has(person.name) || reportsTo.some(({ to }) => names.has(entityName(to, people)));
  });
  const edges = [
    ...belonging.flatMap(({ person, belongs }) =>
      belongs === null ? [] : [{ ...belongs, from: person.name, to: account.name }],
    ),
    ...reporting.flatMap(({ person, reportsTo }) =>
      reportsTo.map((each) => ({ ...each, from: person.name, to: entityName(each.to, people) })),
    ),
  ];
  const everybody = [
    ...new Set([...names, ...edges.flatMap(({ from, to, kind }) => (kind === 'reportsTo' ? [from, to] : [from]))]),
  ];
  return { account, edges, people: everybody.toSorted(byName).map((name) => mapped(name, found, names)) };
}

interface Place {
  readonly role: string | null;
  readonly belongs: Omit<MappedEdge, 'from' | 'to'> | null;
  readonly reportsTo: readonly Omit<MappedEdge, 'from'>[];
}

function placeOf(person: Entity, account: Entity, vault: VaultView, own: Readonly<Record<string, string>>): Place {
  const text = readPage(person.page, vault);
  const page = text === null || text === 'unreadable' ? '' : text;
  const profile = profileOf(page);
  const [role, works] = [profile.role.at(-1), profile.worksAt.findLast(({ value }) => isNamed(account, value))];
  const property = printWikilink(noteNameOf(person.page));
  const isLast = works !== undefined && works === profile.worksAt.at(-1);
  const isOfAccount =
    isLast || (person.account !== null && isNamed(account, person.account) && profile.worksAt.length === 0);
  const known = role ?? (isLast ? works : undefined);
  const label = role === undefined ? (person.role ?? 'belongs to') : `${role.value} (${role.date})`;
  const stated = parseFrontmatter(page).properties[own['reports_to'] ?? 'reports_to'];
  const superiors = (Array.isArray(stated) ? stated.flat() : [stated]).filter((each) => typeof each === 'string');
  const said = profile.reportsTo.at(-1);
  return {
    role: role?.value ?? person.role,
    belongs: isOfAccount ? { kind: 'belongs', label, source: known?.citation || property } : null,
    reportsTo: [
      ...superiors.map((each) => ({
        kind: 'reportsTo' as const,
        to: unwrapWikilink(each),
        label: 'reports to',
        source: property,
      })),
      ...(said === undefined || superiors.length > 0
        ? []
        : [
            {
              kind: 'reportsTo' as const,
              to: said.value,
              label: `reports to (${said.date})`,
              source: said.citation || property,
            },
          ]),
    ],
  };
}

function isNamed({ name, aliases }: Entity, said: string): boolean {
  return [name, ...aliases].some((each) => pathKey(each) === pathKey(said));
}

function entityName(said: string, people: readonly Entity[]): string {
  return people.find((person) => isNamed(person, said))?.name ?? said;
}

function mapped(
  name: string,
  found: readonly { readonly person: Entity; readonly role: string | null }[],
  ofAccount: ReadonlySet<string>,
): MappedPerson {
  const known = found.find(({ person }) => person.name === name);
  return { name, page: known?.person.page ?? null, role: known?.role ?? null, isOfAccount: ofAccount.has(name) };
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
