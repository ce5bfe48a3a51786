/** A message as bytes: header fields, a blank line, the body, lines ended as in the mail. */
export function mailOf(fields: Readonly<Record<string, string>>, body: string | Uint8Array): Uint8Array {
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const bytes = typeof body === 'string' ? Buffer.from(body.replaceAll('\n', '\r\n')) : Buffer.from(body);
  return Buffer.concat([Buffer.from(`${header.join('')}\r\n`), bytes]);
}

/** The body of a message in parts, and the fields that say so. */
export function partsOf(kind: string, parts: readonly (readonly [string, string])[]): readonly [Readonly<Record<string, string>>, string] {
  const boundary = 'b0undary_7a';
  const body = parts.map(([fields, content]) => `--${boundary}\n${fields}\n\n${content}\n`).join('');
  return [{ 'MIME-Version': '1.0', 'Content-Type': `multipart/${kind}; boundary="${boundary}"` }, `${body}--${boundary}--\n`];
}

/** A mailbox of messages, each with its "From " line. */
export function mboxOf(messages: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    messages.flatMap((message) => [
      Buffer.from('From petra@norrfjord.example Mon Dec 15 14:59:00 2025\r\n'),
      Buffer.from(Buffer.from(message).toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1'),
      Buffer.from('\r\n\r\n'),
    ]),
  );
}

export function quotedPrintable(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte === 10 || (byte >= 32 && byte < 127 && byte !== 61) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`))
    .join('')
    .split('\n')
    .map((line) => line.replace(/(?:=[0-9A-F]{2}|[^=]){70}(?=.)/g, '$&=\n'))
    .join('\n');
}
