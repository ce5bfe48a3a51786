/** A value that we write. A list stands one item a line, or `{ flow: [...] }` on one line. */
export type PropertyValue = string | number | boolean | readonly string[] | { readonly flow: readonly string[] };

/** A property and its value, in the order they are to be written. */
export type PropertyEntry = readonly [name: string, value: PropertyValue];

/**
 * Prints a block of properties with its two fences and without a newline at its end. Every string is quoted, and the
 * block is valid YAML 1.1 and 1.2 whatever names and values hold.
 */
export function printFrontmatter(entries: readonly PropertyEntry[]): string {
  return ['---', ...entries.flatMap(([name, value]) => printProperty(printName(name), value)), '---'].join('\n');
}

/** The lines of one property; `name` as it stands in YAML. */
export function printProperty(name: string, value: PropertyValue): readonly string[] {
  if (typeof value === 'string') return [`${name}: ${quoteYaml(value)}`];
  if (typeof value === 'number' || typeof value === 'boolean') return [`${name}: ${value}`];
  const items = 'flow' in value ? value.flow : value;
  if ('flow' in value || items.length === 0) return [`${name}: [${items.map(quoteYaml).join(', ')}]`];
  return [`${name}:`, ...items.map((item) => `  - ${quoteYaml(item)}`)];
}

/** A YAML scalar in double quotes on one line. JSON's escapes are YAML's; what JSON leaves bare and YAML must not is escaped too. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A property name as it stands in YAML: bare where it is a plain word, else quoted. */
export function printName(name: string): string {
  const isPlainWord = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
  return isPlainWord ? name : quoteYaml(name);
}
