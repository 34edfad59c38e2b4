import { pattern } from '#prose';

const EN_MAIL = pattern('')`
  (?:e-?mails?|mails?|messages?|newsletters?|letters?|spam|correspondence|communications?|stuff|crap|garbage)
`.source;
const EN_DOING = pattern('')`
  (?:e-?mail|mail|writ|contact|messag|spamm?|pester|both?er|harass|hound|annoy|solicit|pitch|reach)ing(?: out)?
`.source;

/** What asks in English for no more mail, in plain letters. */
export const ENGLISH = pattern('')`
  \b(?:stop|quit|cease)(?: (?:it|this|and desist|with))?,? ${EN_DOING}(?: to)? (?:me|us|my|this|here|people)\b|
  \b(?:stop|quit|cease) ${EN_DOING}(?:[.! ]*$)|
  \b(?:stop|quit|cease) (?:sending|with|all|any|these|those|the|your)(?: (?:me|us|my|this|these|those|all|any|your|
  such|more|further|unsolicited|unwanted|the|out|bloody|fucking|damn|stupid|constant))* ?(?:${EN_MAIL}|[.!]*$)|
  \b(?:do not|don't|dont|never|not to|don't you)(?: ever| please| you)? (?:e-?mail|mail|write|contact|message|send|
  bother|pester|spam|reach out)(?: to)? (?:me|us)(?: any| again| a?ny ?more|\b(?! (?:the|a|an|that|this|your|at|on|
  to|before|until|if|when|during|just|only)\b))|
  \bno (?:more|further) (?:of (?:your|these|those) )?${EN_MAIL}\b|\bno more pitches\b|
  \b(?:take|remove|delete|drop|strike|scrub|get|cross|exclude|unsubscribe|erase) (?:me|us|my (?:name|address|
  e-?mail|details|data|contact)[a-z ]{0,20}|this (?:e-?mail )?address)(?:,? please)?,? (?:off|from|out of)
  \b(?!.{0,30}\b(?:guest|invitation|waiting|thread|cc|draft)\b)|
  \b(?:delete|erase) my (?:data|address|details|e-?mail|information)\b|
  (?<!don't )(?<!not )(?<!to )\bunsubscribe (?:me|us|my|this address|immediately|now|please|from)|
  \bplease,? unsubscribe\b|\b(?:want|like|wish|asking|asked|how (?:do|can) i|how to|request|
  trying) (?:to )?(?:be )?(?:unsubscribe|opt(?:ed)? out)|\bopt me out\b|\bi(?:'m| am)? (?:opt(?:ing)? out|
  unsubscrib(?:e|ing))|
  \b(?:no longer|don't|do not|not|never)(?: again)? (?:wish|want|like|care|interested in|need)(?: to|
  ) (?:to )?(?:hear(?:ing)?|receiv(?:e|ing)|be contacted|be emailed|get(?:ting)?) (?:from you|anything (?:more|else|
  further)|any (?:more|further)|any ${EN_MAIL}|your ${EN_MAIL}|these|such|this kind|more|by|again|further)|
  \b(?:want|like|wish|ask|request)(?:ed)? to be (?:removed|taken off|deleted|unsubscribed)\b|
  \bleave (?:me|us) (?:the (?:hell|fuck) )?alone\b|\blose my (?:address|e-?mail|number)|\b(?:fuck|piss|
  bugger) off\b|\bgo away\b[.! ]*$|\bget lost\b|
  ^(?:please,? |can you |could you |would you |just |kindly )*stop(?:,? please| it| this| now|
  ,? thanks?(?: you)?| immediately)?[.! ]*$
`;
