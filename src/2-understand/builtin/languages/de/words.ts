/** Words that lead up to a sentence. */
export const LEADS: ReadonlySet<string> = new Set(
  'also und aber dann ja gut okay ok so na nun jetzt genau klar super prima danke bitte ach naja nein halt komm da oder denn ähm äh hm doch perfekt wunderbar moment'.split(
    ' ',
  ),
);

/** Words that colour what is said and belong to no task. */
export const FILLERS: ReadonlySet<string> = new Set(
  'mal einmal halt eben ja doch schon dann auch noch gleich erstmal erst natürlich gern gerne bitte wirklich eigentlich nämlich also einfach kurz schnell wieder ähm äh hm okay ok gell ne oder so jetzt selber selbst nebenbei wohl vielleicht zuerst sicher unbedingt direkt heute früh nur nachher später allerdings trotzdem sowieso ohnehin eh halt grad gerade und zwar'.split(
    ' ',
  ),
);

/** Those whom it is done for: they stand beside the verb, and a list of tasks does without them. */
export const DATIVES: ReadonlySet<string> = new Set('dir euch uns mir ihm ihnen dich mich denen'.split(' '));

/** Words that stand for what was said before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'das es den die der dem ihn sie s dies dieses diese diesen beides alles welche'.split(' '),
);
