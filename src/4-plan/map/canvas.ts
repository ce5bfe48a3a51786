import { noteNameOf } from '#core';
import { printWikilink } from '#markdown';
import { tagSlug } from '../tag-slug.ts';
import type { MappedPerson, Relations } from './relations.ts';

/** A node or an edge of a canvas, as JSON Canvas 1.0 has it (https://jsoncanvas.org/spec/1.0/), what other programs add included. */
type CanvasPart = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Canvas {
  readonly nodes: readonly CanvasPart[];
  readonly edges: readonly CanvasPart[];
}

/** By it our own nodes and edges are known again. */
const ours = 'boswell-';
const size = { width: 260, height: 120 };
const gap = { x: 60, y: 120 };

/** Draws an account on top, its people below, each under whom they report to, and the sources of all lines beside them. */
export function drawCanvas(relations: Relations): Canvas {
  const { account, people, edges } = relations;
  const ids = idsOf(people);
  const rows = rowsOf(relations);
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (size.width + gap.x) - gap.x;
  const place = (column: number, row: number, inRow: number): { x: number; y: number } => ({
    x: Math.round((width - (inRow * (size.width + gap.x) - gap.x)) / 2) + column * (size.width + gap.x),
    y: row * (size.height + gap.y),
  });
  const person = (each: MappedPerson, column: number, row: number, inRow: number): CanvasPart => {
    const at = { id: ids.get(each.name) ?? ours, ...place(column, row, inRow), ...size };
    return each.page === null ? { ...at, type: 'text', text: each.name } : { ...at, type: 'file', file: each.page };
  };
  const height = (rows.length + 1) * (size.height + gap.y) - gap.y;
  const margin = 40;
  const group = { id: `${ours}group`, type: 'group', label: account.name, x: -margin, y: -margin };
  return {
    nodes: [
      { ...group, width: width + 2 * margin, height: height + 2 * margin },
      { id: accountId, type: 'file', file: account.page, ...place(0, 0, 1), ...size },
      ...rows.flatMap((row, index) => row.map((each, column) => person(each, column, index + 1, row.length))),
      ...(edges.length === 0
        ? []
        : [
            {
              id: `${ours}sources`,
              type: 'text',
              text: sourcesText(relations),
              x: width + 2 * margin + gap.x,
              y: -margin,
              width: 420,
              height: Math.max(200, 60 + edges.length * 40),
            },
          ]),
    ],
    edges: edges.map(({ kind, from, to, label }) => {
      const [start, end] = [ids.get(from) ?? ours, kind === 'belongs' ? accountId : (ids.get(to) ?? ours)];
      const name = kind === 'belongs' ? 'belongs' : 'reports';
      const id = `${ours}${name}-${start.slice(ours.length)}--${end.slice(ours.length)}`;
      return { id, fromNode: start, fromSide: 'top', toNode: end, toSide: 'bottom', label };
    }),
  };
}

const accountId = `${ours}account`;

/** Every line of the map with the link it came from, as a list. */
export function sourceLines({ edges }: Relations): readonly string[] {
  return edges.map(({ kind, from, to, label, source }) =>
    kind === 'belongs' ? `- ${from}, ${label}: ${source}` : `- ${from} ${label} ${to}: ${source}`,
  );
}

function sourcesText(relations: Relations): string {
  return ['**Sources**', '', ...sourceLines(relations)].join('\n');
}

function idsOf(people: readonly MappedPerson[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    people.map(({ name, page }) => {
      const slug = tagSlug(page === null ? name : noteNameOf(page)) || 'person';
      let id = `${ours}person-${slug}`;
      for (let number = 2; taken.has(id); number += 1) id = `${ours}person-${slug}-${number}`;
      taken.add(id);
      return [name, id];
    }),
  );
}

/** People by how many stand above them; those who report round in a circle are counted once. */
function rowsOf({ people, edges }: Relations): readonly (readonly MappedPerson[])[] {
  const above = new Map(edges.filter(({ kind }) => kind === 'reportsTo').map(({ from, to }) => [from, to]));
  const depth = (name: string): number => {
    const seen = new Set([name]);
    let at = above.get(name);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = above.get(at);
    }
    return seen.size - 1;
  };
  const rows: MappedPerson[][] = [];
  for (const person of people) {
    const row = depth(person.name);
    while (rows.length <= row) rows.push([]);
    rows[row]?.push(person);
  }
  return rows.filter((row) => row.length > 0);
}

/** The canvas anew, with what a person did to the one that stands: places, sizes, colours, and nodes and edges of their own. */
export function withEdits(canvas: Canvas, standing: Canvas): Canvas {
  return { nodes: merged(canvas.nodes, standing.nodes), edges: merged(canvas.edges, standing.edges) };
}

function merged(drawn: readonly CanvasPart[], standing: readonly CanvasPart[]): readonly CanvasPart[] {
  const before = new Map(standing.map((part) => [part.id, part]));
  const content: readonly string[] = ['type', 'text', 'file', 'label', 'fromNode', 'toNode'];
  const known = drawn.map((part): CanvasPart => {
    const old = before.get(part.id);
    if (old === undefined) return part;
    const news = Object.fromEntries(Object.entries(part).filter(([key]) => content.includes(key)));
    return { ...old, ...news, id: part.id };
  });
  const theirs = standing.filter(({ id }) => !id.startsWith(ours));
  return [...known, ...theirs];
}

/** Reads a canvas; null where it is none. */
export function parseCanvas(text: string): Canvas | null {
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    if (typeof value !== 'object' || value === null) return null;
    const parts = (list: unknown): readonly CanvasPart[] | null =>
      list === undefined ? [] : Array.isArray(list) && list.every(isPart) ? list : null;
    const nodes = parts('nodes' in value ? value.nodes : undefined);
    const edges = parts('edges' in value ? value.edges : undefined);
    return nodes === null || edges === null ? null : { nodes, edges };
  } catch {
    return null;
  }
}

function isPart(value: unknown): value is CanvasPart {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** A canvas as Obsidian writes one: a line for each node and edge. */
export function printCanvas({ nodes, edges }: Canvas): string {
  const list = (parts: readonly CanvasPart[]): string => parts.map((part) => `\n\t\t${JSON.stringify(part)}`).join(',');
  return `{\n\t"nodes":[${list(nodes)}\n\t],\n\t"edges":[${list(edges)}\n\t]\n}\n`;
}

/** Mermaid of the same: boxes with names and roles, arrows to whom they report. */
export function drawMermaid({ account, people, edges }: Relations): readonly string[] {
  const id = new Map([
    [account.name, 'account'] as const,
    ...people.map(({ name }, index) => [name, `p${index + 1}`] as const),
  ]);
  const box = (name: string, role: string | null): string =>
    `${id.get(name) ?? ''}["${quoted(name)}${role === null ? '' : `<br/>${quoted(role)}`}"]`;
  return [
    '```mermaid',
    'flowchart BT',
    `  account(["${quoted(account.name)}"])`,
    ...people.map(({ name, role }) => `  ${box(name, role)}`),
    ...edges.map(({ kind, from, to, label }) =>
      kind === 'belongs'
        ? `  ${id.get(from)} --- account`
        : `  ${id.get(from)} -- "${quoted(label)}" --> ${id.get(to)}`,
    ),
    '```',
  ];
}

function quoted(text: string): string {
  return text.replace(/[#"<>&`]/g, (sign) => `#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}

/** A link to the page of somebody on the map, or the name. */
export function personLink({ name, page }: MappedPerson): string {
  return page === null ? name : printWikilink(noteNameOf(page), name);
}
