/** Words that carry no matter by themselves: function words, and the small change of talk. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a an the this that these those some any each every all both either neither no none not nor and or but so if then than because since while until unless though although as at by for from in into of off on onto out over to under up down with without within about after before between during through across against around per via i me my mine myself you your yours yourself we us our ours ourselves he him his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose which what when where why how there here be am is are was were been being do does did done doing have has had having will would shall should can could may might must ought get gets got getting gotten go goes going went gone come comes came coming let lets make makes made making take takes took taken taking put puts say says said saying tell told know knows knew known think thinks thought see sees saw seen look looks looked looking want wants wanted need needs needed like likes liked just really very quite pretty much many more most less least few little lot lots bit kind sort thing things stuff something anything everything nothing somebody anybody everybody nobody someone anyone everyone way ways well yeah yes yep okay ok right sure good great nice fine cool perfect maybe perhaps probably actually basically honestly obviously also too even still already yet now today only again ever never always sometimes back else other others another same such own first last next new old big small mean means guess suppose feel feels try tries keep keeps kept use used using work works give gives gave given thank thanks please sorry hello hi hey bye oh ah um uh hmm mm mhm god i'm i'll i've i'd you're you'll you've you'd we're we'll we've we'd they're they'll they've they'd he's he'll he'd she's she'll she'd it's it'll it'd that's that'll there's here's what's who's how's where's let's don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't gonna wanna gotta cause".split(
    ' ',
  ),
);

/** Whether a lower-case word says something by itself. */
export function isContentWord(word: string): boolean {
  return word.length > 1 && !EMPTY_WORDS.has(word);
}

/** The words of lower-case tokens that carry matter, cut to a rough stem so that "imports" meets "import". */
export function contentStems(tokens: readonly string[]): ReadonlySet<string> {
  return new Set(tokens.filter(isContentWord).map(stem));
}

/** A rough stem of a lower-case word: plural, past and -ing endings off where four letters stay. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const short = bare.replace(/(?:ies|es|s|ied|ed|ing)$/, '');
  return short.length >= 4 ? short : bare;
}

/** How many stems two sets share. */
export function sharedStems(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared;
}

/** Share of the smaller set that the larger has too, 0 to 1; 0 where one is empty. */
export function stemOverlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : sharedStems(left, right) / smaller;
}
