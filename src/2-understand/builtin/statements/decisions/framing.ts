import { withoutEnd } from '#language';

const BEFORE =
  /^(?:(?:ha|hm|yeah|yep|yes|okay|ok|alright|all right|(?:good )?man(?= so)|say it|done|agreed|decided)[,.:]? |(?:no|right|good|great|fine|perfect)(?:[,.] | (?=so\b|ok\b|okay\b|then\b))|(?:it['’]s|that['’]s) (?:a deal|carried|agreed|decided|settled)[,.:]? |let['’]s (?:do|have) (?:it|that)(?: (?:like that|that way))?(?:[,.:] | (?=let['’]s\b)| then[,.:]? )|(?:so|then) )+(?=\S+ \S+)/i;
const AFTER =
  /[,.]? (?:(?:is|are) (?:everybody|everyone|anybody|anyone|we all|we|they all|you all) (?:all )?(?:okay|ok|happy|agreed|fine|good|all right)(?: with (?:that|it))?|is that (?:agreed|okay|all right)|(?:does )?(?:anyone|anybody) objects?|final answer|(?<!\b(?:until|till|if|when|once|before|after|whether) )(?:that['’]s |it['’]s )(?:agreed|decided|settled)|(?<!\b(?:is|are|be|was|were|been|not|all|get|as|we|have|had|has) |['’](?:s|ve|d|re) )(?:agreed|decided)|okay|(?<!\b(?:say|said|says|a) )(?:yes|yeah)|(?<!\b(?:until|till|only|it|since|by|just|for|back|from|but|and|than|now) )then)(?: (?:good|great|yes|okay))?$/i;

/** What is decided, without the words that say that it is and the question whether all agree: "okay then that's a deal, a full pallet, is everybody happy with that" is "a full pallet". */
export function withoutFraming(content: string): string {
  let rest = withoutEnd(content, /[.!?]/).replace(BEFORE, '');
  for (let round = 0; round < 3; round += 1) {
    const shorter = rest.replace(AFTER, '');
    if (shorter === rest || shorter.split(' ').length < 2) break;
    rest = shorter;
  }
  return rest;
}
