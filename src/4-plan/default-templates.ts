/** The pages that are written from a template; a user's own stands in the templates folder as `note.md` and so on. */
export type TemplateName = 'note' | 'transcript' | 'person' | 'account' | 'project' | 'failure';

/** Text of every template, in Mustache. */
export type Templates = Readonly<Record<TemplateName, string>>;

const note = `{{frontmatter}}

# {{title}}

**Date**: {{date}}
{{#account}}
**Account**: {{account}}
{{/account}}
{{#attendees}}
**Attendees**: {{attendees}}
{{/attendees}}
{{#mentioned}}
**Mentioned**: {{mentioned}}
{{/mentioned}}
{{#coverage}}
**Coverage**: {{coverage}}
{{/coverage}}
{{#summary}}

## Summary

{{summary}}
{{/summary}}
{{#actionItems.length}}

## Action Items

{{#actionItems}}
{{line}}
{{/actionItems}}
{{/actionItems.length}}
{{#decisions.length}}

## Decisions

{{#decisions}}
{{line}}
{{/decisions}}
{{/decisions.length}}
{{#keyFacts.length}}

## Key Information

{{#keyFacts}}
{{line}}
{{/keyFacts}}
{{/keyFacts.length}}
{{#openQuestions.length}}

## Open Questions

{{#openQuestions}}
{{line}}
{{/openQuestions}}
{{/openQuestions.length}}

---

*Source: {{source}}*
{{#related.length}}

## Related

{{#related}}
- {{link}}
{{/related}}
{{/related.length}}
`;

const transcript = `{{frontmatter}}

# {{title}} (transcript)

{{#turns}}
{{line}}

{{/turns}}
`;

const entityPage = `{{frontmatter}}

# {{name}}

## Recent Context

## Key Facts

## Open Tasks

{{openTasks}}
`;

const failure = `{{frontmatter}}

# {{title}}

{{#troubles}}
- {{message}}
{{#hint}}
  {{hint}}
{{/hint}}
{{/troubles}}

---

*Source: {{source}}*
`;

/**
 * The templates that an empty vault is served with. Everything a template is given is ready to be written: defused, linked
 * and quoted. Recent Context and Key Facts of an entity page are filled afterwards, the way they are on a later run.
 */
export const defaultTemplates: Templates = {
  note,
  transcript,
  person: entityPage,
  account: entityPage,
  project: entityPage,
  failure,
};
