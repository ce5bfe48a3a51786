/** Headings of the parts of an entity page that Boswell keeps; all else is the person's. */
export const keptHeadings = { context: 'Recent Context', facts: 'Key Facts', tasks: 'Open Tasks' } as const;
