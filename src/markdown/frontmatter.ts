import { type Document, isMap, LineCounter, parseDocument } from 'yaml';

/** What is wrong with the properties of a text. */
export interface FrontmatterProblem {
  readonly kind: 'unclosed' | 'broken' | 'duplicateKey' | 'notAMapping' | 'doubled';
  /** 1-based line of the text. */
  readonly line: number;
  readonly message: string;
}

/** The properties of a text, and where its body begins. */
export interface Frontmatter {
  /** Property values as YAML 1.2 reads them (dates stay strings); empty where there is no readable frontmatter. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Offset in UTF-16 units at which the body begins; behind the byte order mark where there is no frontmatter. */
  readonly bodyOffset: number;
  readonly problems: readonly FrontmatterProblem[];
}

/** Where the frontmatter of a text stands; offsets in UTF-16 units. */
export interface FrontmatterBlock {
  readonly kind: 'none' | 'unclosed' | 'block';
  readonly yamlStart: number;
  /** Start of the closing line. */
  readonly yamlEnd: number;
  readonly bodyOffset: number;
}

/**
 * Reads the properties of a note. Byte order marks and CRLF are understood; a block that is broken, doubled or never
 * closed is reported, never thrown: such a text has no properties.
 */
export function parseFrontmatter(text: string): Frontmatter {
  const block = findFrontmatter(text);
  switch (block.kind) {
    case 'none':
      return { properties: {}, bodyOffset: block.bodyOffset, problems: [] };
    case 'unclosed': {
      const message = 'The properties have no end: a line of three dashes opens them and no second one closes them';
      return { properties: {}, bodyOffset: block.bodyOffset, problems: [{ kind: 'unclosed', line: 1, message }] };
    }
    case 'block': {
      const read = readMapping(text, block);
      const problems = [...read.problems, ...doubledBlock(text, block)];
      return { properties: read.properties, bodyOffset: block.bodyOffset, problems };
    }
  }
}

/** Finds the block at the very start of a text, as Obsidian does: a line `---`, YAML, a line `---`. Linear. */
export function findFrontmatter(text: string): FrontmatterBlock {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (opening === null) return { kind: 'none', yamlStart: start, yamlEnd: start, bodyOffset: start };
  const yamlStart = opening[0].length;
  const closing = /\n---[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = yamlStart - 1;
  const end = closing.exec(text);
  if (end === null) return { kind: 'unclosed', yamlStart: start, yamlEnd: start, bodyOffset: start };
  return { kind: 'block', yamlStart, yamlEnd: end.index + 1, bodyOffset: end.index + end[0].length };
}

/** V8's own: how many frames an error notes. */
const STACK_LIMIT = 'stackTraceLimit';

/** The YAML document of a block, its line ends told to `lineCounter`; null where the parser itself gives up (nesting without end, say). */
export function parseYaml(yaml: string, lineCounter?: LineCounter): Document | null {
  const limit: unknown = Reflect.get(Error, STACK_LIMIT);
  Reflect.set(Error, STACK_LIMIT, 0); // the parser makes an error for each fault of a text that is none, and nobody asks where in the parser
  try {
    const lines = lineCounter === undefined ? {} : { lineCounter };
    return parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, keepSourceTokens: false, ...lines });
  } catch {
    return null;
  } finally {
    Reflect.set(Error, STACK_LIMIT, limit);
  }
}

function readMapping(text: string, block: FrontmatterBlock): Pick<Frontmatter, 'properties' | 'problems'> {
  const lines = new LineCounter();
  const document = parseYaml(text.slice(block.yamlStart, block.yamlEnd), lines);
  if (document === null) return brokenAt(2, 'it is nested too deeply');
  const problems = document.errors.map((error): FrontmatterProblem => {
    const kind = error.code === 'DUPLICATE_KEY' ? 'duplicateKey' : 'broken';
    const line = 1 + lines.linePos(error.pos[0]).line;
    return { kind, line, message: `Cannot read the properties: ${error.message}` };
  });
  if (problems.some((problem) => problem.kind === 'broken')) return { properties: {}, problems };
  if (document.contents === null) return { properties: {}, problems };
  if (!isMap(document.contents)) {
    const message = 'Cannot read the properties: they are no list of "name: value" lines';
    return { properties: {}, problems: [{ kind: 'notAMapping', line: 2, message }] };
  }
  return { properties: plainObject(document), problems };
}

function brokenAt(line: number, why: string): Pick<Frontmatter, 'properties' | 'problems'> {
  return { properties: {}, problems: [{ kind: 'broken', line, message: `Cannot read the properties: ${why}` }] };
}

function plainObject(document: Document): Readonly<Record<string, unknown>> {
  try {
    // A parse boundary: a YAML mapping becomes an object with string keys.
    return document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function doubledBlock(text: string, block: FrontmatterBlock): readonly FrontmatterProblem[] {
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(block.bodyOffset))?.[0].length ?? 0;
  const second = findFrontmatter(text.slice(block.bodyOffset + blank));
  const offset = block.bodyOffset + blank;
  // A rule in prose is followed by a blank line, a block of properties by its first property.
  if (second.kind !== 'block' || /^[ \t]*\r?\n/.test(text.slice(offset + second.yamlStart))) return [];
  const document = parseYaml(text.slice(offset + second.yamlStart, offset + second.yamlEnd));
  if (document === null || document.errors.length > 0 || !isMap(document.contents)) return [];
  if (document.contents.items.length === 0) return [];
  const message = 'A second block of properties follows the first: Obsidian reads the first only';
  return [{ kind: 'doubled', line: lineAt(text, offset), message }];
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
