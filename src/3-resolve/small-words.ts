/** The words that stand between all others: no run of them alone is a name. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "a an the i you he she it we they me him her us them my your his its our their this that these those and or but so if as at by for from in into of off on onto out over to up with without about after before down then than there here where when what who how why which not no yes yeah okay ok oh um uh is are was were be been being am do does did done doing have has had having will would can could shall should may might must go goes going gone went get gets got come came comes see saw say says said all any some every each both more most much many one two three four five six seven eight nine ten first last next well just also very too really right now back up home late early soon again everyone everybody people people's thing things time day way bit lot kind sort like know think mean want need make made take took let put good great fine sure maybe hi hello hey thanks thank please sorry bye team guys folks all there man mate dude lads ladies gentlemen".split(
    ' ',
  ),
);
