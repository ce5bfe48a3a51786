import {
  type ChangePlan,
  type Diagnostic,
  type Entity,
  type FileOperation,
  folderOf,
  joinVaultPath,
  noteNameOf,
  type Settings,
  UsageError,
  type VaultPath,
  type VaultView,
} from '#core';
import { defuse, isLinkable, mergeLines, type PropertyEntry, printWikilink, propertyText } from '#markdown';
import { printProperties } from '../print-properties.ts';
import { readPage } from '../read-page.ts';
import {
  type Canvas,
  drawCanvas,
  drawMermaid,
  parseCanvas,
  personLink,
  printCanvas,
  sourceLines,
  withEdits,
} from './canvas.ts';
import { type Relations, relationsOf } from './relations.ts';

/**
 * Plans the map of an account: a canvas and a note with a chart, beside its page. Where they stand, what a person moved or wrote in
 * them stays; where nothing changed, neither do they.
 * @throws {UsageError} for what is no account, and where the canvas that stands there is none.
 */
export function planMap(account: Entity, vault: VaultView, settings: Settings): ChangePlan {
  if (account.kind !== 'account') {
    throw new UsageError(`Cannot draw a map of "${account.name}": it is a ${account.kind}`, {
      hint: 'Name an account',
    });
  }
  const relations = relationsOf(account, vault, settings.properties);
  const base = `${noteNameOf(account.page)} map`;
  const folder = folderOf(account.page) ?? '';
  const [canvas, note] = [joinVaultPath(folder, `${base}.canvas`), joinVaultPath(folder, `${base}.md`)];
  return {
    schema: 'boswell/plan@1',
    command: `map ${account.name}`,
    operations: [
      ...canvasOperation(canvas, relations, vault),
      ...noteOperation(note, canvas, relations, vault, settings),
    ],
    sources: [],
    diagnostics: relations.people.length === 0 ? [nobodyKnown(account)] : [],
  };
}

function canvasOperation(path: VaultPath, relations: Relations, vault: VaultView): readonly FileOperation[] {
  const reason = `Draws the map of ${relations.account.name}`;
  const drawn = drawCanvas(relations);
  const text = vault.read(path);
  const expects = vault.hash(path);
  if (text === null || expects === null) return [{ kind: 'create', path, content: printCanvas(drawn), reason }];
  const standing = parseCanvas(text);
  if (standing === null) {
    throw new UsageError(`Cannot draw the map: "${path}" is no canvas`, {
      file: path,
      hint: 'Rename or delete it, then run the command again',
    });
  }
  const next = withEdits(drawn, standing);
  return isSame(next, standing) ? [] : [{ kind: 'update', path, expects, content: printCanvas(next), reason }];
}

function isSame(a: Canvas, b: Canvas): boolean {
  const plain = ({ nodes, edges }: Canvas): string =>
    JSON.stringify([nodes, edges].map((parts) => parts.map(sortedKeys).toSorted()));
  return plain(a) === plain(b);
}

function sortedKeys(part: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function noteOperation(
  path: VaultPath,
  canvas: VaultPath,
  relations: Relations,
  vault: VaultView,
  settings: Settings,
): readonly FileOperation[] {
  const reason = `Charts ${relations.account.name}`;
  const ours = printNote(canvas, relations, settings);
  const theirs = readPage(path, vault);
  const expects = vault.hash(path);
  if (theirs === null || theirs === 'unreadable' || expects === null) {
    return theirs === 'unreadable' ? [] : [{ kind: 'create', path, content: ours, reason }];
  }
  const base = vault.lastWritten(path);
  const content = base === null ? withChart(theirs, ours) : mergeLines({ base, first: theirs, second: ours }).text;
  return content === theirs ? [] : [{ kind: 'update', path, expects, content, reason }];
}

/** Where it is not known what of a note is Boswell's, only the chart is drawn anew. */
function withChart(theirs: string, ours: string): string {
  const chart = /```mermaid\n[\s\S]*?\n```/;
  return theirs.replace(chart, () => chart.exec(ours)?.[0] ?? '');
}

function printNote(canvas: VaultPath, relations: Relations, settings: Settings): string {
  const { account, people } = relations;
  const title = `${account.name} map`;
  const properties: readonly PropertyEntry[] = [
    ['type', 'map'],
    ['title', propertyText(title)],
    ['account', propertyText(account.name)],
    ['tags', ['type/map', 'generated']],
  ];
  const lines = people.map((person) => {
    const outside = person.isOfAccount ? '' : ' (not of this account, as far as is known)';
    return `- ${personLink(person)}${person.role === null ? '' : `: ${defuse(person.role)}`}${outside}`;
  });
  const sources = sourceLines(relations);
  return [
    printProperties(properties, settings),
    '',
    `# ${defuse(title)}`,
    '',
    `As a canvas: ${isLinkable(canvas) ? printWikilink(canvas, title) : defuse(canvas)}`,
    '',
    ...drawMermaid(relations),
    ...(lines.length === 0 ? [] : ['', '## People', '', ...lines]),
    ...(sources.length === 0 ? [] : ['', '## Sources', '', ...sources]),
    '',
  ].join('\n');
}

function nobodyKnown({ name, page }: Entity): Diagnostic {
  return {
    severity: 'info',
    code: 'map-empty',
    file: page,
    line: null,
    message: `Nobody is known at ${name} yet, so its map shows the account alone`,
    hint: `Set "account: ${name}" on the pages of its people`,
  };
}
