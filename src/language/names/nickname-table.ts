/**
 * Given names (spellings of one name side by side) and what people called so are called for short.
 * Written for this project from general knowledge, checked against the names of carltonnorthern/nicknames (Apache-2.0).
 */
export const NICKNAMES: string = `
aaron: ron ronnie
abigail: abby abbie abbey gail nabby
abraham: abe bram
adam: ad
adelaide: addie addy della heidi
adeline adelina: addie ada della
adrian: ade
agnes: aggie nessie
aidan aiden: aid
alan allan allen: al
albert alberto: al bert bertie
alejandro: alex ale jandro
alexander alexandre aleksander aleksandr: alex al alec alek sandy sander xander zander lex sasha
alexandra alejandra: alex alexa alexis allie ally ali sandra sandy lexi lexie sasha xandra zandra
alexis: alex lexi lexie
alfred: al alf alfie fred freddie freddy
alice alicia: allie ally lisa elsie ali
alison allison: allie ally ali
alistair alasdair alastair: al ali
amanda: mandy manda
amelia: amy millie milly mel
anastasia: ana stacy stacey tasia nastya ana
andrea: andie andy drea
andreas andre: andy
andrew: andy drew randy
angela angelina: angie angel
ann anne anna: annie nan nancy
annabel annabelle: anna bella belle
annette: annie anna nettie
anthony antony antonio anton: tony ant toni
antonia antoinette: toni tonia nettie
archibald: archie baldie
arnold: arnie
arthur: art artie arty arty
ashley: ash
augustus augustine august: gus augie gussie
barbara: barb barbie babs bab bobbie
bartholomew: bart bat
beatrice beatrix: bea bee trixie trix
benedict: ben bennie benny
benjamin: ben benny bennie benji benjy jamie
bernard: bernie barney
bernadette: bernie
bertram: bert bertie
bethany: beth
beverly beverley: bev
bradley bradford: brad
brandon: bran
brenda: bren
brendan: bren
bridget brigid: biddy bridie bridey
brittany britney: britt brit
bronwen: bron
caleb: cal
calvin: cal vin vinnie
cameron: cam ron ronnie
camille camilla: cam millie milly
caroline carolyn carolina: carrie carol caro lynn caddie cassie lena
cassandra: cass cassie sandra sandy
catherine katherine kathryn katharine kathrine cathryn catharine katarina katerina: kate katie katy kathy cathy kat cat kay kaye kit kittie kitty cassie lena trina cathie kathie katya
cecilia: ceil celia cissy sissy
cedric: ced rick
charles carlos: charlie charley chuck chas chaz chad carl buck charly chick
charlotte: charlie lottie lotta char carlotta
chester: chet
christina christine christiana kristina kristine christen kristen: chris kris christy christie chrissy tina kristy crissy xina
christian: chris kit
christopher kristopher: chris kit kris topher chip kester
clarence: clare clair
clarissa: clara cissy
clayton: clay
clifford clifton: cliff ford
clinton: clint
constance: connie
cordelia: cordy delia
cornelius: con conny neil
courtney: court
craig: cg
curtis: curt
cynthia: cindy cyndi cintha cinthy
cyrus: cy
damian: dame
daniel: dan danny dann dannie
danielle daniella: dani danni ellie
darren: daz
david: dave davey davy day
deborah debra: deb debbie debby debbi debs
declan: dec
delores dolores: lola dee della lolly
denise: dee neesy
dennis denis: den denny dennie
derek derrick: del rick
desmond: des
dominic dominick: dom nick nic
dominique: dom
donald: don donny donnie dony donn
donna: dee
dorothy dorothea: dot dottie dotty dolly dora dodie dee thea
douglas: doug duggie dougie
duncan: dunc
dylan: dyl
edgar: ed eddie ned
edmund: ed eddie ned ted eddy
edward eduardo: ed eddie eddy ned ted teddy neddie teddie
edwin: ed eddie win ned
eileen: ellie
elaine: lainie ellie
eleanor elinor eleanora: ellie nell nellie nora ella elle lenora nelly
elias elijah: eli lige
elisabeth elizabeth: liz lizzie lizzy beth betsy betty bess bessie eliza lisa libby lib elsie ellie liza bette betsey lilibet lisbeth elle lizbeth bitsy lily elissa lilla lillah bessy lilly tess
ellen: ellie nell nellie
emily: em emmy emma millie milly
emma: em emmy
emmanuel emanuel: manny manuel
eric erik: rick ricky
ernest ernesto: ernie
estelle estella: essy stella
esther: essie hester
ethan: eth
eugene: gene
evangeline: eva evan angie
evelyn: eve evie lyn
ezekiel: zeke
felicia felicity: fel flick fliss
ferdinand fernando: ferdie fred freddie nando
florence: flo flora flossie
frances francesca: fran frankie fannie fanny cissy francie sis franky
francis francisco: frank frankie fran paco pancho franky
franklin: frank frankie
frederick fredrick frederic friedrich: fred freddie freddy fritz rick ric freddi
frederica: freda freddie
gabriel: gabe gabby
gabriella gabrielle gabriela: gabby ella gab elle gaby ellie
gareth: gaz gary
gary garry: gaz
gavin: gav
genevieve: gen jenny viv evie
geoffrey jeffrey jeffery: geoff jeff
george jorge: georgie jordie geordie
georgina georgia georgiana: georgie gina
gerald gerard: gerry jerry ger
geraldine: gerry gerrie jerry dina gerri
gertrude: gert gertie trudy
gilbert: gil bert wilber
giovanni: gio gianni vanni
giuseppe: beppe peppe
graham graeme: gray
grace: gracie
gregory: greg gregg greggy gregor
guillermo: memo guille
gustav gustavo: gus
gwendolyn: gwen wendy
hannah: nan nana anna
harold: hal harry hap haps
harriet: hattie harry hatty etta
harrison harris: harry
harvey: harv
hazel: haze
heather: hettie
helen helena: nell ellie lena nellie ella ellen
henrietta: hetty etta hettie retta harriet
henry henrik: hank harry hal hap haps hen
herbert: herb bert herbie bertie
howard: howie hal ward
hubert: hugh bert hugo hub
hugh hugo: hughie hew
humphrey: humph
ian: iain
ignacio: nacho
imogen: immy
immanuel: manny manuel
ingrid: inky
irene: rena rennie
isaac: ike zac zack
isabel isabelle isabella isobel: bella belle izzy issy izzie ib tibbie belia sabra tib bell nib isa nibby tibby
isaiah: zay ike
ivan: vanya
jack: jackie
jackson: jack jax
jacob: jake jay jakob coby cobby jaap
jacqueline jaclyn: jackie jacky jacqui jack lyn
james: jim jimmy jimmie jamie jem jaime jimi jay
jane janet: jan jenny janie jessie nettie jannie
janice: jan
jason: jay jace
jasmine: jas jazz
javier: javi
jennifer: jen jenny jenn jennie jenna jenni
jeremiah jeremy: jerry jem jez jere
jerome: jerry
jessica: jess jessie jesse jessy
joan joanne joanna joann: jo joannie nonie hannah jody
joel: jo
john: johnny jack jon johnnie jock johny
jonathan johnathan jonathon: jon jonny nathan john jonty jonnie
jordan: jordy jordie
jose: pepe joe
joseph josef: joe joey jos jo jody josie
josephine josephina: jo josie joey fina jody josey
joshua: josh jos joe
joyce: joy
judith: judy jude judie
julia juliana julie: jules jill jule
julian julius: jules jule
juliet juliette: jules julie
justin: justie jus
karen: kari kaz
kathleen cathleen: kathy kate katie cathy kay kitty kit kath katy kittie
kelly: kel
kelvin: kel
kenneth: ken kenny kendrick
kevin: kev
kimberly kimberley: kim kimmy kimberli kimberley
kirsten kirsty: kirs
konstantin constantine: kostya con dean
kyle: ky
lauren laura: laurie lori lauri larry
laurence lawrence lorenzo: larry laurie lon lonny lorne loren renzo law lawrie lars lorry
leah: lee
leonard leonardo: len lenny leo leon lineau lennie
leroy: roy lee
leslie lesley: les
lewis louis luis: lou lew louie lewie lui
liam: li
lillian lilian: lily lil lilly
linda: lindy lynn
lindsay lindsey: linz lin
louise louisa: lou lulu eliza
lucas lukas luke: luke luc luca
lucille lucinda lucy lucia: lu lucy lou cindy lulu
lydia: liddy lyddie
lynette: lyn lynn nettie
madeline madeleine magdalena madelyn: maddie maddy mad lena magda lina leena mada maud middie middy mady
malcolm: mal malc
marcus mark marc marco: marky marcy
margaret margarita margareta: maggie maggy meg peg peggy marge margie margery madge midge rita greta gretta daisy margy marjorie meggie megan gretchen mags margo margot
maria mary marie: molly polly mae mamie mimi may mitzi minnie mia moll
marianne marian: mary
marilyn: mary lyn
marjorie: marge margie margy
marlene: lena
martha: mattie marty patty martie
martin: marty mart
marvin: marv
mary-ann: mary
mathilda matilda: tilly tillie mattie matty maud
matthew matthias mathew mateo: matt matty mattie mat thias thys
maureen: mo moe
maurice morris: mo moe morrie
maximilian maxwell maxim max: max maxie
maxine: max maxie
megan: meg meggie
melanie: mel
melinda: mel mindy linda lindy
melissa: mel lisa missy lissa milly millie
melvin: mel
mercedes: mercy sadie
meredith: merry
michael mikael mikhail miguel: mike mikey mick mickey micky mitch mischa misha micah mickie
michelle: shell shelly mickey chelle
mildred: millie milly
miranda: mandy randy mira
miriam: mimi mim
mitchell: mitch
mohammed muhammad mohamed mohammad: mo moe
montgomery: monty
morgan: mo
myron: ron
nancy: nan
naomi: omi
natalie natalia nathalie: nat nattie tally natty talia natasha nettie
natasha: tasha nat
nathaniel nathan nathanael: nate nat natty nathan than
neil: neilie
nelson: nels
nicholas nicolas nikolas nikolai: nick nicky nic nico claas claes klaus niko
nicole nicola nicolette: nikki nicki nicky nic nico cole
nigel: nige
noah: no
nora: norrie
norbert: bert norb
norman: norm
octavia: tavia
oleksandr: sasha alex olek
oliver: ollie olly
olivia: liv livvy olly ollie nollie livia livvie via
oscar: ozzie os
oswald: oz ozzie waldo
otto: ott
pamela: pam pammie
patricia: pat patsy patti patty tricia trish trisha pattie
patrick: pat paddy pate patsy peter rick padraig pad
paul: paulie
paula paulina pauline: polly lina
penelope: penny pen
percival: percy
perry: pez
peter petr pieter pierre pedro: pete petey pate
philip phillip felipe: phil pip phill
philippa: pippa pip
phyllis: phyl
preston: pres
priscilla: cilla prissy cissy
prudence: pru prue
rachel rachael: rach rae shelly
ralph: ralphie
randall randolph: randy rand
raphael rafael: raf rafa rafe rafi
raymond raymundo: ray
rebecca rebekah: becca becky beck reba becki bex
reginald: reg reggie
reuben ruben: rube
rhiannon: rhi
ricardo: rick ricky rico
richard: rick dick richie ricky rich dickie dicky ritchie rickie dickon
robert roberto: bob bobby rob robbie bert robby rupert dob dobbin bobbie robin hob
roberta: bobbie robbie bert berta bobby
roderick: rod rick roddy
rodney: rod
roger rodger: rog hodge roge
roland rowland: rollo rolly
ronald ronaldo: ron ronnie ronny naldo
rosalind rosalyn rosalinda: roz rosie rose linda
rosemary rosemarie: rose rosie
rose rosa: rosie
roxanne roxana: roxie roxy
rudolph rudolf: rudy rolf
russell: russ rusty
sabrina: brina
salvador salvatore: sal sally
samantha: sam sammy sammie mantha
sampson samson: sam
samuel: sam sammy sammie samson
sandra: sandy sandi cassandra
santiago: santi
sarah sara: sally sadie sal
scott: scotty
sean shawn shaun: shay
sebastian: seb bas bastian seba
serena: rena
sergey sergei: seryozha serge
seymour: morey see
shannon: shan
sharon: shaz shari
sheila: shei
shirley: shirl sherry
siddharth: sid
sidney sydney: sid syd
silvester sylvester: sly si
simon simeon: si sy
solomon: sol solly saul zolly
sophia sophie sofia: soph sophy fia
spencer: spence
stanley: stan
stephanie stefanie: steph steffi stephie annie steffie stevie stephy
stephen steven stefan stephan: steve stevie steph stef
stuart stewart: stu
susan susannah suzanne susanna suzanna: sue susie suzie suzy hannah sukey susi sus suki nan
sylvia silvia: syl sylvie
tabitha: tabby
tamara: tammy tam
tanya: tan
tatiana: tanya tia
terence terrence: terry
teresa theresa therese: terry tess tessa tessie terri tracy thirza terrie
thaddeus: thad tad
theodora: dora theo thea
theodore: ted teddy theo tad
theophilus: theo
thomas tomas: tom tommy thom tam
tiffany: tiff tiffy
timothy: tim timmy
tobias: toby tobi tobe
tracy tracey: trace
trevor: trev
tristan: tris
ursula: uschi
valentin valentine: val felty
valerie valeria: val
vanessa: nessa van nessie vanna
vernon: vern
veronica: vonnie ron ronnie ronna vera nica vicky
victor viktor: vic vick
victoria viktoria: vicky vicki vickie vic tori torie torri torrie tory
vincent vincenzo: vin vince vinnie vinny vic
violet viola: vi
virginia: ginny ginger gina jane jenny virgy jennie
vivian vivien vivienne: viv
vladimir: vlad vova volodya
wallace: wally
walter: walt wally wat wat
wendell: del
wendy: wen
wesley: wes
wilbert wilbur: bert will
wilfred: wilf will fred
wilhelmina: mina minnie willa billie
william wilhelm: will bill billy willie willy wil liam bell bela billie wills guillaume
winifred: winnie freddie
winston: win winnie
woodrow: woody
xavier: xav
yevgeny evgeny: zhenya gene
yolanda: yoli
yousef yusuf youssef: joe
yvonne: von vonna
zachary zachariah zachery: zac zach zack zak zakk zachy zeke
gillian jillian: gill jill gilly jilly
ana anna:
brian bryan:
carl karl:
karen karin caren:
leila layla laila leyla:
lee leigh:
niall neil neal neill:
clare claire clair:
johan johann:
erika erica:
ellen ellyn:
kerry kerrie:
`;

/** Given names without a short form of their own: to know that they are names, and not another one misheard. */
export const OTHER_GIVEN_NAMES: string = `
aditi aditya aiko ailsa aisha ajay akash akira alisha alma ama amara amina amir amit anand ananya andrei angus anika anil anita anja anjali
anke antje april arjun arun asha ashok astrid ava aya bianca birgit blair britta brooke bruno bryce callum cara carey carla carmen cary
celine chantal chen cheryl chiara chidi chioma claire clark claude clemence clive colin connor conor corey corinne cory dale dana darcy dario
darryl daryl deepa deepak dermot devi diana diane diego dimitri dinesh divya dmitri duane dwight earl efua elena elio elisa elise elke ellis
elsa else elton elvis emeka emilio enid enzo erica erin ester fabian fabienne fabio faith fang farah fatima faye femi feng fernanda fiona
fleur florian floyd franco franz freya frida gaelle gemma gerda giorgio gita giulia glen glenda glenn gloria gordon grant guy hamza hana hari
haruto hassan hayley heath heike helene helga hilary hiro hiroshi holly hope hua hui ida ife igor ilaria ilse imran indira ines inga inge
ingram ira irina iris irma isla ivana ivor ivy jade jamal jana janine jared jarvis jayne jens jeroen jia jing joana jodie joelle johan
johannes joost jordi joris jozef juan juana juergen julien jun june jurgen justine kai kamal karim karin karl karl-heinz kavita keira keith
kendra kenji kenta kerri kerry khalid kieran kiran kirk kofi kojo krishna kumar kurt kwame kyla kyra lakshmi lana lance lara laure laurent
layla lea leandro lei leif leigh leila leona lia lian ling linus lisette lloyd logan loic lois lorena lorna lorraine lotte louella lucie
ludovic luigi luisa lukasz luna lyle mabel magali magnus mai maja malin manish manon mara marcel marcela marcia marcin marek margaux marina
mario marion marisol marit marla marlon marta mason mathieu matilde mats matti maude mavis maya meena meera mehdi mei mikko mila milan milena
milo min ming mirko mohan moira mona monica monika moritz murray myra myrtle nadia nadine nadja naoko natacha naveen neha nerys neve ngozi
niall nikhil nils nina nisha nita nkechi noel noelle noemi nola norah nova obi odile oksana olaf ole oleg olga olivier olu oluchi omar oona
opal orla orson oskar owen paige paola pascal pasquale paulo pavel pearl petra phoebe piers piet pieter pilar ping piotr pooja pradeep
prakash pranav prem priya priyanka qiang quentin quinn rafaela rahul rainer raj rajesh rakesh ralf ram ramesh ramona rania raoul rashid raul
ravi reed regis reid reiner ren renata renate rene reza rhona rhys riley rin rina rishi ritu robyn rocio rohan rohit romain rory rosalie
rosario ross rowan ruby rufus rune ruth ryan sachin sade sahil salim samir sandeep sandrine sanjay sanna scarlett selena selma sergio shane
shanti sheena shelby sheryl shin shreya sian sierra silvio simone sita skye solene sonia sonya stefania sunil sunita suresh sven svenja
svetlana sylvain tamas tanja tao tara taro tatjana teo thelma thierry timea timo todd trent troy tunde tyler tyra ulla ulrich uma una usha
ute uwe valentina verity vesna vijay vikram vinod vittorio volker wade wanda warren wayne wei werner willow wolfgang wyatt xavi xenia xin yan
yang yann yasmin yaw yuki yun yves zainab zane zara zdenek zelda zhen zoe zola zoltan
`;
