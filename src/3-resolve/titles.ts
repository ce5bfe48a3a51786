import { foldName } from '#language';

/** What stands before a name in talk and is no part of it, in the languages that people are addressed in; folded. */
const TITLES: readonly string[] =
  'mr mister mrs missus ms miss dr doctor prof professor madam frau herr doktor monsieur madame mademoiselle mme mlle senor senora senorita signor signore signora dona senhor senhora doutor doutora fru puan encik councillor councilor cllr chef inspector sergeant'.split(
    ' ',
  );
/** Words that are titles only where it is clear that a name follows. */
const TITLES_IN_NAMES: readonly string[] =
  'mx sir dame lord lady captain capt judge father sister rev coach minister senator mayor ambassador'.split(' ');

const ALWAYS: ReadonlySet<string> = new Set(TITLES);
const IN_NAMES: ReadonlySet<string> = new Set([...TITLES, ...TITLES_IN_NAMES]);

/** Whether a folded word is a title wherever it stands: "mr", "doctor", "dona". */
export function isTitle(folded: string): boolean {
  return ALWAYS.has(folded);
}

/** The title that a name begins with, folded and without a full stop, and the name without it; null where there is none or nothing follows. */
export function splitTitle(name: string): { readonly title: string; readonly rest: string } | null {
  const [said, first = ''] = /^(\p{L}+)\.?\s+(?=\S)/u.exec(name) ?? [''];
  const title = foldName(first);
  return IN_NAMES.has(title) ? { title, rest: name.slice(said.length) } : null;
}

/** A title at the end of lower-case text. */
export const TITLE_BEFORE: RegExp = new RegExp(`(?:^|[^\\p{L}])(?:${TITLES.join('|')}|señor|señora|doña)\\.? $`, 'u');
