import { pattern } from '#prose';

const NL_MAIL = "(?:e-?mails?|mails?|mailtjes|berichten|berichtjes|nieuwsbrieven|reclame|post|spam)";

/** What asks in Dutch for no more mail, in plain letters. */
export const DUTCH = pattern('')`
  \b(?:schrijf|mail|contacteer|benader|stuur|bericht|bel|val|stalk|spam)(?:t u)? (?:me|mij|ons)(?: (?:alstublieft|
  aub|a\.u\.b\.|alsjeblieft|asjeblieft|svp))?,? (?:niet meer|nooit meer|niet langer|nooit|geen .{0,30}meer)\b|
  (?:^|[,;!] ?|\b(?:graag|gelieve|stuur|verder|dus) )(?:me |mij |ons )?geen (?:verdere |nieuwe |
  enkele )?${NL_MAIL}(?: meer)?\b(?! (?:gekregen|ontvangen|gezien|gehad))|
  \bgeen (?:verdere )?${NL_MAIL} meer\b(?! (?:gekregen|gezien))|
  (?<!niet )\b(?:stop|hou|houd|houdt)(?: u)?(?: (?:alstublieft|aub|alsjeblieft|nu|eens|toch)){0,2} (?:met|op met)
  (?: (?:mij|me|ons|het|al|die|deze|jullie|uw)){0,2} ?(?:te )?(?:mail|schrijven|sturen|e-?mail|bericht|contacteren|
  benaderen|lastig|spam|stalk|toesturen)|
  (?<!niet )\b(?:haal|verwijder|schrap|schrijf|meld|gooi)(?:t u| u)? (?:me|mij|ons|mijn (?:e-?mail)?(?:adres|naam|
  gegevens))(?: (?:aub|alstublieft|alsjeblieft|dan|maar)){0,2} (?:uit|af|van|aub|alstublieft)\b(?!.{0,30}gast)|
  (?<!niet )\bverwijder mijn (?:e-?mail)?(?:adres|naam|gegevens)\b|
  \b(?:wil|wens|willen|wensen|hoef)(?: ik| wij| we)?\b.{0,30}\bgeen\b.{0,30}\b${NL_MAIL}\b.{0,20}\b(?:meer|
  ontvangen|krijgen)|\bwil(?: ik)?\b.{0,30}\bniet meer (?:gecontacteerd|benaderd|gemaild|lastiggevallen|horen)|
  \b(?:wil|graag) (?:me |mij )?(?:uitschrijven|afmelden|uitgeschreven)|
  \b(?:laat|laten) (?:u )?(?:me|mij|ons) (?:met rust|gerust)|\brot op\b|\b(?:gelieve|graag|verzoek)
  (?: \w{2,12}){0,3} niet meer (?:te )?(?:mailen|schrijven|contacteren|benaderen|sturen)
`;
