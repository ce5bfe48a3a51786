import { type Packed, zipOf } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document around the XML of its body. `styles` maps ids to names, as in a Word of another language. */
export function docxOf(
  body: string,
  options: { readonly styles?: Readonly<Record<string, string>>; readonly core?: string; readonly more?: readonly Packed[] } = {},
): Uint8Array {
  const styles = Object.entries(options.styles ?? {})
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  return zipOf([
    { path: '[Content_Types].xml', content: '<Types/>' },
    ...(options.more ?? []),
    { path: 'docProps/core.xml', content: `<cp:coreProperties>${options.core ?? ''}</cp:coreProperties>` },
    { path: 'word/styles.xml', content: `<w:styles ${W}>${styles}</w:styles>` },
    {
      path: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
  ]);
}

/** A paragraph; a `\n` in a run is a line break, as Word writes it. */
export function paragraph(runs: string | readonly string[], properties = ''): string {
  const all = typeof runs === 'string' ? [runs] : runs;
  const xml = all.map((run) => {
    const text = run
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
      .join('<w:br/>');
    return `<w:r><w:rPr><w:b/></w:rPr>${text}</w:r>`;
  });
  return `<w:p><w:pPr>${properties}</w:pPr>${xml.join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}

export function styled(style: string, text: string): string {
  return paragraph(text, `<w:pStyle w:val="${style}"/>`);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
