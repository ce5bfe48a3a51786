import { describe, expect, test } from 'vitest';
import { defuse } from './defuse.ts';

describe('what people said cannot act', () => {
  test.each([
    ['a tag', 'we filed it under #urgent last week', 'we filed it under \\#urgent last week'],
    ['a language with a sharp is no tag', 'the C# client and the F# one', 'the C# client and the F# one'],
    ['a heading', '# Decisions', '\\# Decisions'],
    ['a wikilink', 'see [[Acme|them]]', 'see \\[\\[Acme\\|them]]'],
    ['a link', '[click](https://example.com)', '\\[click](https\\://example.com)'],
    ['a due date sign', 'pay 📅 2026-01-01', 'pay &#128197; 2026-01-01'],
    ['a block id', 'as we said ^t3', 'as we said \\^t3'],
    ['a Dataview field', 'status:: done', 'status:\\: done'],
    ['HTML', '<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
    ['a heart is no HTML', 'I <3 it, 4 < 5', 'I <3 it, 4 < 5'],
    ['a list marker', '- buy milk', '\\- buy milk'],
    ['a number that would begin a list', '2025. That was the year', '2025\\. That was the year'],
    ['a check box', '[ ] call Ines', '\\[ ] call Ines'],
    ['a code fence', '```js', '\\`\\`\\`js'],
    ['a quote', '> they said so', '\\> they said so'],
    ['a hidden comment', 'so %%secret%% yes', 'so %&#37;secret%&#37; yes'],
    ['a formula', 'the $x^2$ term', 'the \\$x^2\\$ term'],
    ['prices are no formula', '$40k now and $50k later', '$40k now and $50k later'],
    ['newlines', 'one\n\n## two\r\nthree', 'one ## two three'.replace('##', '\\#\\#')],
    ['a Windows path', 'C:\\Users\\dana', 'C:\\Users\\dana'],
    ['an e-mail address stays', 'write to ines@example.com', 'write to ines@example.com'],
    ['an owner', 'give it to @Ines', 'give it to \\@Ines'],
    ['words with underscores', 'the user_id of _that_ one', 'the user_id of \\_that\\_ one'],
    ['plain speech', "We'll ship on Friday, then; I think.", "We'll ship on Friday, then; I think."],
  ])('%s', (_what, said, written) => {
    expect(defuse(said)).toBe(written);
  });
});
