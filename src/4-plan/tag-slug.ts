/** A name as part of a tag (`Brightwater Ferries` is `brightwater-ferries`), or "" where nothing of it can stand in one. */
export function tagSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `kind/slug`, or nothing where the name gives no slug. */
export function tagsFor(kind: string, name: string | null): readonly string[] {
  const slug = name === null ? '' : tagSlug(name);
  return slug === '' ? [] : [`${kind}/${slug}`];
}
