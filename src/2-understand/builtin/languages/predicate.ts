/** What a clause says that somebody does. */
export interface Predicate {
  readonly who: 'I' | 'you' | 'we' | 'named' | 'somebody';
  /** The name of the one who does it, where it is said. */
  readonly name: string | null;
  /**
   * How it is said: "I send", "I must", "I can", "I would"; `asks` is "can you send", `orders` "send", `offers` "shall I send".
   */
  readonly mood: 'plain' | 'must' | 'can' | 'would' | 'asks' | 'orders' | 'offers';
  /** The infinitive. */
  readonly verb: string;
  /** The words that go with the verb, in the speaker's words, without persons, dates and fillers; '' where there are none. */
  readonly object: string;
  /** Done to or for oneself: "sich kümmern", "s'inscrire", "encargarse". */
  readonly isReflexive: boolean;
  /** The pronoun that stands for what it is about, lower case, or null. */
  readonly pronoun: string | null;
}
