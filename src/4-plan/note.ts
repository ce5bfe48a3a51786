import { type ActionItem, type Conversation, type Evidences, fileNameOf } from '#core';
import { asSentence, defuse, isLinkable, type PropertyEntry, printTask, printWikilink, propertyText } from '#markdown';
import { printCitations } from './citations.ts';
import { coverageLine, isPartlyRead } from './coverage.ts';
import { type Filing, splitExtension } from './filing.ts';
import { linkOrText, linkTo } from './pages.ts';
import { printProperties } from './print-properties.ts';
import { relatedPages } from './related-pages.ts';
import { tagsFor } from './tag-slug.ts';

/** A line of a list, whole and in its parts. */
interface ItemView {
  readonly line: string;
  readonly text: string;
  /** Links to the turns, or "" where the user wants none. */
  readonly citation: string;
}

/** What the template `note.md` is given: all of it ready to be written; "" or an empty list where there is nothing. */
export interface NoteView {
  /** The whole block of properties with its fences. */
  readonly frontmatter: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly type: string;
  /** Wikilinks where there is a page. */
  readonly account: string;
  readonly project: string;
  readonly person: string;
  /** Full names with commas between them; behind those who said nothing where others spoke, that they did not. */
  readonly attendees: string;
  /** Those who were only talked about: wikilinks where there is a page, else names. */
  readonly mentioned: string;
  /** Only where not everything was understood or attempted. */
  readonly coverage: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly actionItems: readonly ItemView[];
  readonly decisions: readonly ItemView[];
  readonly keyFacts: readonly ItemView[];
  readonly openQuestions: readonly ItemView[];
  /** A wikilink to the archived original. */
  readonly source: string;
  /** A wikilink to the transcript page. */
  readonly transcript: string;
  readonly related: readonly { readonly link: string }[];
}

export function noteView(filing: Filing): NoteView {
  const { findings, pages } = filing;
  const { conversation, extraction } = findings;
  const link = (kind: 'account' | 'project' | 'person', name: string | null): string =>
    name === null ? '' : linkOrText(pages, kind, name);
  return {
    frontmatter: printProperties(noteProperties(filing), filing.settings),
    title: defuse(conversation.title),
    date: conversation.date,
    time: conversation.time ?? '',
    type: findings.noteType,
    account: link('account', findings.account),
    project: link('project', findings.project),
    person: link('person', findings.person),
    attendees: findings.attended
      .map(({ name }) => `${defuse(name)}${isSilent(name, findings) ? ' (did not speak)' : ''}`)
      .join(', '),
    mentioned: findings.mentioned.map((name) => linkOrText(pages, 'person', name)).join(', '),
    coverage: isPartlyRead(conversation, extraction) ? coverageLine(conversation, extraction) : '',
    summary: defuse(extraction.summary),
    topics: extraction.topics.map(defuse),
    actionItems: writtenActionItems(filing).flatMap((item) => taskView(item, filing)),
    decisions: extraction.decisions.flatMap((item) => bulletView(item, filing)),
    keyFacts: extraction.keyFacts.flatMap((item) => bulletView(item, filing)),
    openQuestions: extraction.openQuestions.flatMap((item) => bulletView(item, filing)),
    source: sourceLink(filing),
    transcript: printWikilink(filing.transcript.replace(/\.md$/, ''), 'Transcript'),
    related: [
      ...relatedPages(findings, pages).map((page) => ({ link: linkTo(page) })),
      ...pages.unsure.map(({ name }) => ({ link: `${defuse(name)} (no page yet)` })),
    ],
  };
}

/** Of a recording it is known who said nothing; a mail or a document tells nothing of it. */
function isSilent(name: string, { conversation, spoke }: Filing['findings']): boolean {
  return conversation.kind === 'meeting' && spoke.length > 0 && !spoke.includes(name);
}

/** The action items that are sure enough to be written. */
export function writtenActionItems({ findings, settings }: Filing): readonly ActionItem[] {
  return findings.extraction.actionItems.filter((item) => item.confidence >= settings.tasks.minConfidence);
}

/** A statement as a sentence with its citations in brackets, without a bullet. */
export function printStatement(item: { text: string; evidence: Evidences }, filing: Filing): string {
  const citation = printCitations(item.evidence, filing.transcript, filing.settings);
  return `${asSentence(defuse(item.text))}${citation === null ? '' : ` (${citation})`}`;
}

const sourceKinds: Readonly<Record<Conversation['kind'], string>> = {
  meeting: 'transcript',
  email: 'email',
  document: 'document',
  memo: 'memo',
};

/** What kind of source a conversation was: the property `source`. */
export function sourceKind(conversation: Conversation): string {
  return sourceKinds[conversation.kind];
}

function noteProperties({ findings, reference }: Filing): readonly PropertyEntry[] {
  const { conversation, noteType, account, person, project, attended } = findings;
  const about: readonly PropertyEntry[] = [
    ['account', propertyText(account ?? '')],
    ['person', propertyText(person ?? '')],
    ['project', propertyText(project ?? '')],
  ];
  return [
    ['type', noteType],
    ['title', propertyText(conversation.title)],
    ['date', conversation.date],
    ...about.filter(([, name]) => name !== ''),
    ['participants', { flow: attended.map(({ name }) => propertyText(name)) }],
    ['source', sourceKind(conversation)],
    ['source_ref', reference],
    [
      'tags',
      [
        `type/${noteType}`,
        ...tagsFor('account', account),
        ...tagsFor('person', person),
        ...tagsFor('project', project),
        'generated',
      ],
    ],
  ];
}

function taskView(item: ActionItem, filing: Filing): readonly ItemView[] {
  const { settings, transcript } = filing;
  const text = defuse(item.text);
  if (text === '') return [];
  const citation = printCitations(item.evidence, transcript, settings);
  const owners = item.owners.map(defuse).filter((owner) => owner !== '');
  const { due, priority } = item;
  const line = printTask({ text, citation, owners, due, priority, ...settings.tasks });
  return [{ line, text, citation: citation ?? '' }];
}

function bulletView(
  item: { readonly text: string; readonly evidence: Evidences },
  filing: Filing,
): readonly ItemView[] {
  const text = defuse(item.text);
  if (text === '') return [];
  const citation = printCitations(item.evidence, filing.transcript, filing.settings) ?? '';
  return [{ line: `- ${printStatement(item, filing)}`, text, citation }];
}

function sourceLink({ archived }: Filing): string {
  const name = splitExtension(fileNameOf(archived)).stem;
  return isLinkable(archived) ? printWikilink(archived, name) : defuse(name);
}
