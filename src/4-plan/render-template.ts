import Mustache from 'mustache';
import { SettingsError } from '#core';
import type { TemplateName, Templates } from './default-templates.ts';

/**
 * Fills in a template. Ends in one line break; no blank lines pile up where a part is left out.
 * @throws {SettingsError} naming the template, where its text is no Mustache.
 */
export function renderTemplate(name: TemplateName, templates: Templates, view: object): string {
  const template = templates[name].replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const rendered = withTemplateName(name, () => new Mustache.Writer().render(template, view, {}, { escape: String }));
  return `${rendered.trimEnd()}\n`;
}

/** @throws {SettingsError} for the first of the templates that cannot be used. */
export function checkTemplates(templates: Templates): void {
  for (const name of Object.keys(templates) as TemplateName[]) {
    withTemplateName(name, () => new Mustache.Writer().parse(templates[name]));
  }
}

function withTemplateName<Result>(name: TemplateName, use: () => Result): Result {
  try {
    return use();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError(`Cannot use template "${name}.md": ${why}`, {
      file: `${name}.md`,
      hint: `Mend "${name}.md" in the templates folder, or remove it to use the default`,
      cause,
    });
  }
}
