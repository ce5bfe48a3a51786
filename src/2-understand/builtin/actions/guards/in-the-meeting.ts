import type { Clause } from '../clauses.ts';
import type { Cue, Guard } from '../rule.ts';
import { namesTime } from '../time-hint.ts';

/** What is done at once, in the call. */
const AT_ONCE =
  /^(?:(?:just |quickly )*(?:share|stop sharing|unshare|see|show|switch) (?:my |your |the |you |us |me )?(?:(?:next|first|second|last|new|other) )?(?:screen|slides?|camera|video|desktop|window)|(?:un)?mute|(?:turn|switch|put) (?:\S+ ){0,3}(?:camera|video|mic|microphone|recording|sound|volume|screen)|(?:see|hear|follow) (?:me|my|us|that|this|it|the)\b|(?:scroll|zoom|click|press|drag|rewind|pause)\b|(?:stop|start|pause) (?:the |this )?record|(?:repeat|rephrase|explain|elaborate|clarify|describe|summarise|summarize|recap|spell|translate)\b(?! .*\b(?:in writing|by|for the)\b)|say\b|(?:speak|talk) (?:up|louder|slower|us through|me through|about)|walk (?:me|us|you|everyone|through)|(?:take|get|answer) (?:this|that)(?: call)?(?:,.*)?$|(?:run|go) (?:you|us|me)? ?through\b|tell (?:me|us)\b|give (?:me|us) (?:a (?:sec|second|minute|moment|hint|quick|bit|rough|sense|idea|number|feel|feeling|clue|flavour|sneak)|an? (?:example|overview|idea|update|sense)|one|two|five|your (?:view|opinion|take|thoughts))|get the (?:door|lights?|phone)$|give (?:an example|some examples|a (?:quick )?(?:overview|summary|intro\w*))|go (?:back|forward) (?:one|a|to)\b|show (?:you|everyone|everybody)\b|introduce (?:yourself|yourselves|myself|ourselves)|(?:open|close|shut|lock) (?:the |that |a )?(?:door|window|tab|laptop|lid)|(?:have|take) a (?:seat|quick look|look(?! (?:at|into|through))|sip|break)|pass (?:me|us|over|the)|wrap (?:it )?up|kick (?:us |it |things )?off|move (?:on|to)|jump (?:to|in|off|into|on)|hop (?:off|on)|drop off|dial|rejoin|reconnect|refresh|hold (?:on|that|up|it)|hang (?:on|up)|stay (?:on|here|back|behind|put)\b|wait|sit down|look (?:here|at (?:the|this|that|my) (?:screen|slide|chart|graph|picture|next|page|table|top|bottom|left|right|camera))|imagine|start\b|begin|finish (?:my|your|that|this|the (?:sentence|point|thought))|interrupt|cut you|let me|ask you|grab (?:a|my|some) (?:coffee|water|pen|drink|tea|charger)|find (?:it|my|the (?:slide|page|tab|file|right|button|link))$|count|guess|vote|raise your|mind)/i;
/** Things in the room and on the screen, and what one does with them there and then. */
const IN_THE_ROOM =
  /^take (?:the |my |a )?(?:mouse|cable|pen|seat|chair|keyboard|spare one)\b|^(?:open|use|put|load|plug|press|get|grab|show|start|bring|turn|switch|find|hold|pass|pull|click|close|go back|go to|play)\b.{0,30}\b(?:slides?|screens?|powerpoint|presentation|mouse|cable|projector|laptop|keyboard|whiteboard|flip ?chart|pens?|microphone|mic|headset|camera|tab|window|chat|spare one|lights?|volume|seat|chair|page \w+)\b(?! (?:to|for|in the (?:folder|drive|shared)))/i;
/** What "let me" is usually followed by when it happens there and then. */
const LET_ME_NOW =
  /^(?:check|look|see|think|find|pull|bring|open|get (?:my|it|the (?:number|slide|right))|grab|show|try|ask|read|go|put|take|give you (?:a|an|some|the)|start|draw|note|write|add|make|just|search|count|do|type|copy|run|turn|move|use|finish|come|play|set|keep|tell|point|switch|clarify|share|understand|quote|answer|guess|phrase|hear|introduce|summarise|recap|run)\b/i;

/** "Let me share my screen", "can you repeat that", "let's move on", "I'll show you the next slide". */
export const inTheMeeting: Guard = {
  name: 'in-the-meeting',
  description: 'What is done at once, in the call itself.',
  stops: [
    'Let me share my screen.',
    'Can you repeat that?',
    "Let's move on to the budget.",
    "I'll show you the next slide.",
    'Let me check.',
    'Could you mute yourself?',
    'Can you stay on for a minute?',
    'Can you see my screen?',
    'Let me finish.',
    "I'll take the mouse.",
    'Can you go back one slide?',
  ],
  letsThrough: [
    'Could you check with legal?',
    'Let me send you the file.',
    "I'll send the slides to everybody.",
    "I'll put the slides in the folder tonight.",
    "I'll share the recording after the call.",
    'Let me check with Petra and get back to you tomorrow.',
  ],
  holdsBack,
};

function holdsBack(clause: Clause, cue: Cue): boolean {
  if (cue.onlyRenews === true || cue.isAnaphoric) return false;
  const isSoon =
    / (?:now|right now|here|first|quickly|for a (?:second|minute|moment|sec)|,? ?(?:(?:one|just a|two|give me a) (?:secs?|seconds?|minutes?|moments?)|hang on|hold on))$/i.test(
      cue.action,
    );
  if (!namesTime(`${clause.text} ${clause.after}`)) {
    if (AT_ONCE.test(cue.action) || isSoon || (IN_THE_ROOM.test(cue.action) && cue.kind !== 'note')) return true;
    const letMe = /\blet me\b/i.test(clause.text) && cue.kind === 'promise';
    return letMe && LET_ME_NOW.test(cue.action);
  }
  return (
    AT_ONCE.test(cue.action) &&
    /^(?:see|hear|mute|unmute|repeat|wait|say|imagine|tell me|explain|move on|start|hang on|hold on)\b/i.test(
      cue.action,
    )
  );
}
