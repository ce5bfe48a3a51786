/** A name in its turn: lower-case text on either side, and whether it is a first and a last name. */
export interface SaidBeside {
  readonly before: string;
  readonly after: string;
  readonly isFull: boolean;
}

const GREETING =
  '(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|yes|sorry|okay|so|oh)(?: there| all| everyone| everybody| both| team| again| hello| hi)*[,.!]? )';
const GREETS_ALL = new RegExp(`^${GREETING}+$`, 'u');
const OPENS_TURN = new RegExp(`^${GREETING}*$`, 'u');
const OWN_NAME = /(?:^|[^\p{L}])(?:i'm|i am|my name is|my name's) $/u;
/** "this is Tom from sales"; "it's Greta's rule" and "this is Tom's" are not. */
const SHOWS = /(?:^|[^\p{L}])(?:this is|it's|it is|here is|name is) $/u;
/** "Hi, this is Dana", and nothing more, or what one goes on with. */
const OPENS_SHOWN = new RegExp(`^${GREETING}*this is $`, 'u');
const CLOSES_SHOWN = /^(?:[,.!]|$| (?:and|i|i'm|i'll|calling|sorry|just|can)\b)/;
const AS_SPEAKER = /^,? (?:here|from|at|speaking|again|your)\b/;
/** "Kate here from Brambleby", "Finlay speaking": with nothing before it that goes on to the name, as "is" and "with" do. */
const HERE = /^,? (?:here|speaking)(?: (?:from|at|in|sorry|i|i'm|and|for|again|on)\b|[,.!]|$)/;
const FREE_BEFORE =
  /(?:^|[.!?,;:…-] ?|(?:^|[^\p{L}])(?:hi|hello|hey|morning|afternoon|evening|name|sorry|yes|all|everyone|everybody|there|so|okay|well|late|hear me|again) )$/u;
/** "Dirk Vandenabeele, I look after the engines", "Dirk Vandenabeele from the port". */
const GOES_ON = /^,? (?:here|speaking|from|at|i|i'm|i am|and i|and i'm|hello|hi|good (?:morning|afternoon|evening))\b/;
/** "Aoife from data protection.": and nothing is said of her. */
const SHORT = /^,? (?:from|at) (?:the |our )?(?:[\p{L}&-]+ ){0,3}[\p{L}&-]+[.,!]?$/u;

/** Whether somebody gives their own name: "I'm Tom", "hi all, Martin from Tallowmere", "Kate here"; not "it's Tom who". */
export function givesOwnName({ before, after, isFull }: SaidBeside): boolean {
  if (/^'s?\b/.test(after)) return false;
  if ((GREETS_ALL.test(before) || SHOWS.test(before)) && AS_SPEAKER.test(after)) return true;
  if (OPENS_SHOWN.test(before) && CLOSES_SHOWN.test(after)) return true;
  if (OWN_NAME.test(before)) return !/^ (?:who|that)\b/.test(after);
  if (HERE.test(after) && FREE_BEFORE.test(before)) return true;
  if (!OPENS_TURN.test(before)) return false;
  return SHORT.test(after) || (isFull && GOES_ON.test(after));
}

/** Whether everything before a name that is shown ends like "this is" or "i'm": an everyday word that stands there and is somebody's name is that name. */
export function showsName({ before, after }: SaidBeside): boolean {
  return (OWN_NAME.test(before) || SHOWS.test(before)) && /^,? (?:here|from|at|speaking)\b/.test(after);
}
