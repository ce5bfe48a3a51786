/** A value of a property: its text, or for a rule of recurrence its parts by name, and the property's parameters by name in lower case. */
export interface PropertyValue {
  readonly text: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly parameter: (name: string) => string | null;
}

/** A part of a calendar: an event, a zone, or what stands in one. */
export interface Component {
  /** In lower case: `vevent`. */
  readonly kind: string;
  /** Values of all properties of a name, in order. */
  readonly values: (name: string) => readonly PropertyValue[];
  readonly children: readonly Component[];
}

/**
 * Takes the events and zones out of a calendar file. Each is parsed by itself, so that a line that ical.js cannot read costs the event it stands in and no other. Linear.
 */
export async function parseComponents(
  text: string,
): Promise<{ readonly components: readonly Component[]; readonly broken: number; readonly zoneName: string | null }> {
  const { default: ical } = await import('ical.js');
  const components: Component[] = [];
  let broken = 0;
  for (const block of blocksOf(text)) {
    try {
      const parsed: unknown = ical.parse(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR`);
      components.push(...childrenOf(parsed));
    } catch {
      broken++;
    }
  }
  return {
    components,
    broken,
    zoneName: /^X-WR-TIMEZONE(?:;[^:\r\n]{0,200})?:([^\r\n]{1,100})/im.exec(text)?.[1]?.trim() ?? null,
  };
}

/** The lines from `BEGIN:VEVENT` to `END:VEVENT`, and of zones, as texts. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let open: string[] | null = null;
  let name = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    const begins = open === null ? /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line)?.[1] : undefined;
    if (begins !== undefined) {
      open = [];
      name = begins;
    }
    if (line !== '') open?.push(line);
    if (open !== null && line.toUpperCase().trim() === `END:${name.toUpperCase()}`) {
      blocks.push(open.join('\r\n'));
      open = null;
    }
  }
  return blocks;
}

/** jCal (RFC 7265): `[name, [property…], [component…]]`. */
function childrenOf(jcal: unknown): readonly Component[] {
  const children: unknown = Array.isArray(jcal) ? jcal[2] : null;
  return Array.isArray(children) ? children.flatMap((child: unknown) => componentOf(child)) : [];
}

function componentOf(jcal: unknown): readonly Component[] {
  if (!Array.isArray(jcal) || typeof jcal[0] !== 'string') return [];
  const properties: unknown = jcal[1];
  const named = new Map<string, PropertyValue[]>();
  for (const property of Array.isArray(properties) ? properties : []) {
    const { name, values } = propertyOf(property);
    const known = named.get(name) ?? [];
    for (const value of values) known.push(value);
    named.set(name, known);
  }
  return [{ kind: jcal[0].toLowerCase(), values: (name) => named.get(name) ?? [], children: childrenOf(jcal) }];
}

/** A property of jCal: `[name, parameters, type, value…]`. */
function propertyOf(property: unknown): { readonly name: string; readonly values: readonly PropertyValue[] } {
  if (!Array.isArray(property) || typeof property[0] !== 'string') return { name: '', values: [] };
  const parameters: ReadonlyMap<string, unknown> = new Map(isRecord(property[1]) ? Object.entries(property[1]) : []);
  const parameter = (name: string): string | null => {
    const value = parameters.get(name);
    return typeof value === 'string' ? value : null;
  };
  const values = property
    .slice(3)
    .map((value: unknown): PropertyValue => ({ text: textOf(value), parts: partsOf(value), parameter }));
  return { name: property[0].toLowerCase(), values };
}

/** A period (`[start, end]`) counts by its start. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === 'number' ? String(value) : '';
}

function partsOf(value: unknown): PropertyValue['parts'] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.toLowerCase(), [part].flat().map((each) => String(each))]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
