/** Who does it by the form of the verb; `order` is what is said to somebody, `bare` the infinitive. `you` is one who is addressed, politely or not. */
export type Person = 'I' | 'you' | 'it' | 'we' | 'order' | 'bare';

/** What a written form of a verb may be. */
interface VerbForm {
  /** The infinitive. */
  readonly verb: string;
  readonly person: Person;
}

/** The forms of the verbs that a language has for work, in lower case. */
export type VerbTable = ReadonlyMap<string, readonly VerbForm[]>;

/** The forms of one verb by person. */
export type Conjugation = Readonly<Partial<Record<Person, readonly string[]>>>;

/** Builds the table of a list of verbs. O(forms). */
export function verbTable(verbs: readonly string[], conjugate: (verb: string) => Conjugation): VerbTable {
  const table = new Map<string, VerbForm[]>();
  for (const verb of verbs) {
    for (const [person, forms] of Object.entries(conjugate(verb))) {
      for (const form of forms) {
        const known = table.get(form) ?? [];
        if (isPerson(person) && !known.some((one) => one.verb === verb && one.person === person))
          table.set(form, [...known, { verb, person }]);
      }
    }
  }
  return table;
}

const PERSONS: readonly string[] = ['I', 'you', 'it', 'we', 'order', 'bare'] satisfies readonly Person[];

function isPerson(key: string): key is Person {
  return PERSONS.includes(key);
}

/** The verb that a form may be in one of these persons, or null. */
export function verbIn(table: VerbTable, form: string, ...persons: readonly Person[]): string | null {
  return table.get(form)?.find(({ person }) => persons.includes(person))?.verb ?? null;
}
