import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Conversation } from '#core';
import { sourceOf } from '../__fixtures__/source-of.ts';
import { readConversation } from '../read-conversation.ts';
import { htmlText } from './html-text.ts';

async function read(name: string, content: string | Uint8Array): Promise<Conversation> {
  const { conversation, diagnostics } = await readConversation(sourceOf(`Inbox/${name}`, content));
  if (conversation === null) throw new Error(JSON.stringify(diagnostics));
  return conversation;
}

const page = `<!-- saved from url=(0030)https://norrfjord.example/ -->
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Quay &amp; crane:
  the plan</title><meta property="article:published_time" content="2026-02-03T10:00:00+01:00">
<style>p { color: red }</style><script>var secret = "<p>never</p>";</script></head>
<body><nav><a href="/">Home</a><a href="/plans">Plans</a></nav>
<h1>Quay &amp; crane</h1>
<p>The northern quay was built in&nbsp;1962.<br>Its foundations were <b>surveyed</b> twice&mdash;in 1999 and 2015.</p>
<p hidden>Hidden.</p><div style="display: none">Hidden too.</div><noscript>Turn it on.</noscript>
<ul><li>Order paint</li><li><input type="checkbox" checked disabled> Book the <em>diver</em></li></ul>
<table><tr><th>Pile</th><td>Sound</td></tr></table>
<p>5 &lt; 7 &#x1F6A2; &copy; na&iuml;ve &unknown;</p>
<select><option>One</option></select><button>Send</button></body></html>`;

describe('a web page', () => {
  test('is a document: what it shows, paragraph by paragraph, under its own title', async () => {
    const conversation = await read('export (3).html', page);
    expect(conversation).toMatchObject({
      kind: 'document',
      title: 'Quay & crane: the plan',
      date: '2026-02-03',
      isDateStated: false,
      source: { format: 'html', why: 'begins as a web page does, whose text has check boxes' },
    });
    const texts = conversation.turns.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'The northern quay was built in 1962.',
        'Its foundations were surveyed twice—in 1999 and 2015.',
        'Order paint',
        'Book the diver',
        'Pile | Sound',
        '5 < 7 🚢 © naïve &unknown;',
      ]),
    );
    expect(texts.join(' ')).not.toMatch(/secret|color|Hidden|Home|Turn it on|One|Send/);
  });

  test('is known by its content, whatever it is called', async () => {
    expect((await read('plan.vtt', page)).source.format).toBe('html');
    expect((await read('plan.docx', `\uFEFF  ${page}`)).source.format).toBe('html');
  });

  test('that holds a transcript is a meeting', async () => {
    const text =
      '<html><body><h2>Transcript</h2><p><b>Petra Lindqvist</b> <i>00:03</i></p><p>Morning all.</p><p><b>Guido van der Meer</b> <i>00:05</i></p><p>Morning.</p><p><b>Petra Lindqvist</b> <i>00:09</i></p><p>So.</p></body></html>';
    const conversation = await read('2026-03-10 Yard.html', text);
    expect(conversation.kind).toBe('meeting');
    expect(conversation.turns.map(({ speaker, start, text: words }) => [speaker, start, words])).toEqual([
      ['Petra Lindqvist', 3, 'Morning all.'],
      ['Guido van der Meer', 5, 'Morning.'],
      ['Petra Lindqvist', 9, 'So.'],
    ]);
  });

  test.each([
    ['windows-1252', '<meta charset="windows-1252">'],
    ['windows-1252', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'],
    ['windows-1252', ''],
    ['iso-8859-15', "<meta charset='ISO-8859-15'>"],
    ['macintosh', '<meta charset="x-mac-roman">'],
    ['utf-16le', '<meta charset="utf-16">'],
    ['utf-8', '<meta charset="windows-1252">'],
  ])('in %s that says %j', async (charset, meta) => {
    const words =
      { 'iso-8859-15': 'Der Kran kostet 5 € für Übergröße.', macintosh: 'It’s “für” 5 ducats – naïve.' }[charset] ??
      'It’s “für” €5 – naïve.';
    const bytes = iconv.encode(`<html><head>${meta}</head><body><p>${words}</p></body></html>`, charset, {
      addBOM: true,
    });
    const withoutMark = charset === 'utf-8' ? bytes.subarray(3) : bytes;
    expect((await read('page.html', withoutMark)).turns.map(({ text }) => text)).toEqual([words]);
  });

  test('without an end or a beginning is read as far as it goes', async () => {
    expect((await read('page.html', '<p>The quay <b>stands')).turns.map(({ text }) => text)).toEqual([
      'The quay stands',
    ]);
  });

  test('nested without end is read as deep as a page goes, and it is told', async () => {
    const deep = `<html><p>The quay stands.</p>${'<div>'.repeat(200_000)}`;
    const { conversation, diagnostics } = await readConversation(sourceOf('Inbox/deep.html', deep));
    expect(conversation?.turns).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'partly-read' }]);
  });

  test('is not what only quotes a tag', async () => {
    expect((await read('notes.txt', '<b> is a tag of HTML, and so is <i>. We talked about both.')).source.format).toBe(
      'text',
    );
  });
});

describe('an e-mail in HTML', () => {
  test('keeps its lines, and quotes with a sign', () => {
    const mail = `<div>Hi Ama,</div><div><br></div><div>the crane moves</div><div>on Monday.</div><p class="MsoNormal">One</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Two</p>
<blockquote style="margin:0 0 0 40px;border:none;padding:0"><div>Indented</div></blockquote>
<div class="gmail_quote"><div class="gmail_attr">On Mon, Petra wrote:<br></div><blockquote class="gmail_quote"><div>Which day?<br><br>Petra</div><blockquote type="cite">Ask.</blockquote></blockquote></div>`;
    expect(htmlText(mail, 'mail').text.split('\n')).toEqual([
      'Hi Ama,',
      '',
      'the crane moves',
      'on Monday.',
      'One',
      '',
      'Two',
      'Indented',
      'On Mon, Petra wrote:',
      '> Which day?',
      '>',
      '> Petra',
      '> > Ask.',
    ]);
  });
});
