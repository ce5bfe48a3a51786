/**
 * What we know of notes as text: properties, tasks by the grammar of the Tasks plugin, wikilinks, sections, file names, and how
 * to write what people said so that it cannot act. Pure. Edits are splices by offset: no note is ever printed anew.
 */
export { defuse, oneLine } from './defuse.ts';
export { type DoubledFrontmatter, findDoubledFrontmatter } from './doubled-frontmatter.ts';
export { addToListProperty, removeFromListProperty, setProperty } from './edit-frontmatter.ts';
export { parseEntityPage } from './entity-page.ts';
export { safeFileName } from './file-name.ts';
export { type Frontmatter, type FrontmatterProblem, parseFrontmatter } from './frontmatter.ts';
export { lineBreakOf } from './line-break.ts';
export { indentedCode, isInside, literalRanges, type TextRange } from './literal-ranges.ts';
export { mendFrontmatter } from './mend-frontmatter.ts';
export { type LineConflict, lineOrigins, type MergedLines, mergeLines, type Versions } from './merge-lines.ts';
export { findMojibake, type Mojibake, repairMojibake } from './mojibake.ts';
export { type ParsedTask, parseTask } from './parse-task.ts';
export { type PropertyEntry, type PropertyValue, printFrontmatter } from './print-frontmatter.ts';
export { asSentence, printTask, type TaskLine } from './print-task.ts';
export { propertyText } from './property-text.ts';
export {
  actingLinks,
  literalTest,
  type NewLink,
  type NoteLink,
  type RewriteLink,
  replacePropertyTexts,
  rewriteLinks,
} from './rewrite-links.ts';
export {
  appendBlock,
  type DatedItems,
  findSection,
  insertDatedItems,
  insertIntoSection,
  type Section,
  type SectionItem,
} from './sections.ts';
export { macRoman, type SingleByte, windows1252 } from './single-byte.ts';
export { prioritySigns, taskSign } from './task-signs.ts';
export { parseTranscriptPage, type TranscriptPage } from './transcript-page.ts';
export { findWikilinks, isLinkable, printWikilink, unwrapWikilink, type Wikilink } from './wikilinks.ts';
