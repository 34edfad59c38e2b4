import { pattern } from './pattern.js';

/** Verbs that tell the reader to do something stand at the beginning, or after another order. */
export const ENGLISH_CALL = pattern('g')`
  \b(?:buy (?:now|our|yours|it now|one now|today|online|here|two|one get)|shop (?:now|our|online|the (?:collection|
  range|sale)|today|here)|discover (?:our|the new|the range|the collection|more at)|check out our|grab yours|
  try it (?:now(?! and then)|for free|today|out)|sign up(?! (?:for|to) your)|sign-up|subscribe (?:now|to our|today|
  here)|
  click (?:here|below|on the link)|follow us|download (?:our|now|the app)|get (?:yours|your own)|don't miss|
  available (?:now|in stores|in shops|to (?:buy|order))|join us now|now available|pre-?order|
  head (?:on )?(?:over )?to our|
  (?:see|browse|view) (?:the|our) (?:full |whole |entire )?(?:range|collection|catalogue)|(?:pick|grab|get|find|
  buy) (?:one|it|them|yours)(?: up)? (?:in|at|from|on) our)\b|(?<=^|[.!?\n:,;] {0,3}|\b(?:and|or|then|please|you can|
  you could|
  you to|come) )(?:order (?:now|yours|today|online|here|our|your)|book (?:now|today|your)|explore our|
  visit (?:our|us)|try (?:our|us))\b|(?<=^|[.!?\n] {0,3})(?:buy|order|shop) (?=(?:an?|the|our|yours?|this|these|one|
  now|today|online|here|some|it|them|more|from|with|direct|before|while|two|any)\b)
`;

export const ENGLISH_NEWS = pattern('g')`
  \b(?:our (?:new|latest) (?:products?|range|collection|app|line|shop|store|service|website|offer)|
  our (?!(?:neighbou?r|friend|kid|child|dog|cat|son|daughter|miller|baker|reader|school|village|
  team))(?:[a-z'-]{1,20} ){1,5}?(?:
  launch(?:es)?|is launching|are launching|will launch|comes out|come out|is coming out|is out|are out|goes on sale|
  drops|
  hits the (?:shelves|shops|stores)|will be available|is available|opens) (?:on (?:the )?(?:\d{1,2}|monday|tuesday|
  wednesday|thursday|friday|saturday|
  sunday|january|february|march|april|may|june|july|august|september|october|november|december)|in (?:january|
  february|march|
  april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|shops|stores|
  the shops)|this|
  next|today|tomorrow|soon|now|from|later this)|(?:the|britain's|europe's|the uk's|the world's) (?:number[ -]one|
  number 1|no\. ?1|#1) [a-z-]{1,20} (?:
  for|in|on|of)|we(?:'ve| have|'re| are)?(?: just)? (?:launch(?:ed|ing)?|releas(?:ed|ing)) (?:our|an?|the)|
  our (?:brand[ -]new|best-selling|award-winning))\b
`;

export const ENGLISH_DISCOUNT = pattern('g')`
  (?<![\w%])\d{1,2} ?% (?:off|discount|less|cheaper|when (?:they|you)|at checkout|with (?:the |your |our |my |
  this )?(?:code|name|link))\b|(?<![\w)%])- ?\d{1,2} ?%|\b(?:discount(?:s|ed)?|
  promo(?:tion)? codes?|discount codes?|code [a-z]{2,12}\d{1,3}|vouchers?|coupons?|special offers?|
  introductory (?:price|offer)|best (?:price|deal)s?|limited[ -]time|(?:on|flash|summer|winter|spring|clearance|
  annual|black friday|our|big|in the) sales?(?! (?:team|person|department|figures?|reps?))|sales? (?:starts?|ends?|
  prices?|now on)|great deals?|bargains?(?! of an?\b)|(?:free|complimentary) (?:shipping|trial|samples?|delivery|
  gifts?|
  of charge|access|download|products?|cop(?:y|ies)|bags?|box(?:es)?|sets?|tickets?|pair|bottles?|jars?|kits?|stay)|
  (?:send|offer|give|get|receive|claim|win)(?: (?:you|your readers|them|yours))? (?:an?|your|one|two|some|
  our) (?:free|complimentary)\b(?! (?:hand|
  range|speech|time|evening|day|moment|hour))|for free|money[ -]back|half[ -]price|bogof|while (?:stocks?|
  supplies) lasts?|limited stock)\b
`;
