import { anyOf, folded } from '#bounces';
import { ABSENT } from './absence-words.js';
import { dayOf, nextWorkday, written } from './day.js';
import { daysIn, type NamedDay } from './dates-in.js';
import { ANY_WEEKDAY, MONTH } from './date-words.js';
import type { Mail } from './mail.js';

const atEnd = (...wordings: string[]): RegExp => new RegExp(`${anyOf(wordings).source}$`);

/** The day after these words is the first one back; folded, just before the date. */
const BACK = atEnd(
  String.raw`\b(?:de retour|serai (?:de nouveau |a nouveau )?(?:de retour|la|presente?|disponible|joignable|
    au bureau)|mon retour|retour(?: prevu)?|reprendrai|reprends|reviens|reviendrai|reouvri\w+|rouvri\w+|
    reprise) ?(?:a partir )?(?:le|du|est prevu|prevue?|au bureau|pour|:)?`,
  String.raw`\b(?:back|return(?:ing)?|available(?: again)?|reopen(?:ing|s)?|(?:first day|
    return date)(?: back)?(?: is)?|resume)(?: (?:to|in|at|into) (?:the |my )?(?:office|work|
    desk)| at work| again| online)? ?(?:on|from|by|:)?`,
  String.raw`\b(?:zuruck|wieder(?: \S{1,20}){0,3}|ruckkehr(?: ist)?) ?(?:ab|am|:)?`,
  String.raw`\b(?:de vuelta|regres(?:o|are|ando|aremos)|volver(?:e|emos)|vuelvo|reincorpor\w+|incorporar\w*|
    mi regreso(?: es)?)(?: (?:a|al|en) (?:la )?(?:oficina|trabajo))? ?(?:el|desde el|:)?`,
  String.raw`\b(?:di ritorno|torner(?:o|emo)|torno|rientr(?:o|ero|eremo|iamo)|sar(?:o|emo) (?:di nuovo |
    nuovamente )?(?:in ufficio|di ritorno|disponibil[ei]|operativ[oi]))(?: in (?:ufficio|sede))? ?(?:il|dal|da|:)?`,
  String.raw`\b(?:terug|weer (?:aanwezig|bereikbaar|op kantoor|beschikbaar|terug))(?: op kantoor)? ?(?:op|vanaf|:)?`,
  String.raw`\b(?:de volta|regress(?:o|arei|aremos)|volt(?:o|arei|aremos)|retorn(?:o|arei|
    aremos))(?: ao (?:escritorio|trabalho))? ?(?:a|em|no dia|dia|:)?`,
);
/** A beginning: of the return, or of the absence, as its sentence says. */
const FROM = atEnd(String.raw`\b(?:a partir (?:du|del?|do|de)|a compter du|a partire dal?|des|from|starting(?: on)?|
    as (?:of|from)|ab|am|seit|vanaf|per|desde|dal|le|op|on|em|no dia|il|el)`);
const RETURNING = anyOf(
  String.raw`\b(?:de nouveau|a nouveau|de retour|reprend\w*|repondrai|joignable|disponible|rouvr\w+|reouvr\w+|back|
    again|return|available|reachable|reopen|wieder|zuruck|erreichbar|erreichen|de nuevo|de vuelta|volver|atender|
    di nuovo|nuovamente|torno|rientro|weer|terug|bereikbaar|de volta|novamente|disponivel)\b`,
);
/** "Not back until the 3rd", "pas de retour avant le 3": that is the day. */
const NOT_BEFORE = atEnd(
  String.raw`(?:\bnot|n't|\bnever) (?:be |\S{1,12} ){0,2}(?:return\w*|back|available|in|
    reachable)(?: \S{1,12}){0,5} (?:until|till|before)`,
  String.raw`\b(?:pas|
    plus)(?: \S{1,20}){0,5} avant`,
  String.raw`\bnicht (?:vor|
    bis)(?: dem| zum)?`,
  String.raw`\berst(?: wieder)?(?: \S{1,12}){0,2}(?: ab| am)?`,
  String.raw`\bno (?:regres|volver|estar)\S{0,8}(?: \S{1,12}){0,5} (?:hasta|antes)(?: del?)?(?: el)?`,
  String.raw`\bnon (?:rientr|
    torner|sar)\S{0,6}(?: \S{1,12}){0,5} (?:prima|fino)(?: del?| al?)?`,
  String.raw`\bniet (?:\S{1,12} ){0,4}voor`,
  String.raw`\bnao (?:\S{1,12} ){0,5}(?:antes|
    ate)(?: d[eo]| ao?)?`,
);
/** They are away through the day after these words. */
const UNTIL = atEnd(
  String.raw`\bjusqu'(?:au|a|en)|\buntil(?: and including)?|\btill\b|\bthrough(?: to)?|\bthru\b|
    \bup to(?: and including)?|\b(?:reply|respond|answer|get back|return|back|available|reachable)(?: \S{1,12}){0,4} after|
    \b(?:repondrai|reviendrai|disponible|de retour|joignable)(?: \S{1,12}){0,4} apres|\bbis(?: einschliesslich| inkl\.?| zum| einschl\.?)*|\bhasta(?: el)?|\bfino (?:al?|
    all'|a)|\bsino (?:al|a)|\btot(?: en met)?|\bt/m|\bate(?: ao?| o)?(?: dia)?|\bdate de fin ?:?|\bends? (?:on)?`,
);
const LINK = String.raw`(?: ?(?:[-–—]|\b(?:au|to|bis(?: zum)?|al|a|ao|ate|tot(?: en met)?|t/m|through|until)\b) ?)`;
const FILL = String.raw`(?:[\s,]|\b(?:le|the|den|dem|el|il|de|o|dia|zum|(?:${ANY_WEEKDAY})\.?)\b){0,6}`;
/** The first end of a stretch and the link stand right before the second. */
const STRETCH = atEnd(String.raw`(?:(?:\d|\b(?:${MONTH}))(?:er|st|nd|rd|th|[.º])?${LINK}|\b(?:between|entre|
    zwischen|tussen|tra)\b.{3,45} (?:and|et|und|y|e|en))${FILL}`);
const STRETCH_FOLLOWS = anyOf(String.raw`^${LINK}${FILL}\d`);
/** What may stand between those words and the date. */
const BETWEEN = atEnd(String.raw`(?:[\s,:(]|(?<!')\b(?:le|la|the|den|dem|der|el|il|de|het|o|dia|zum|on|au|op|em|
    no|prochaine?|next|coming|proxim[oa]|prossim[oa]|volgende|komende|nachsten?|kommenden?|(?:${ANY_WEEKDAY})\.?|
    et y compris|and including)\b){0,8}`);
/** Weekdays and commas before the date. */
const FILLING = atEnd(String.raw`(?:[\s,:(]|\b(?:${ANY_WEEKDAY})\b\.?|\b(?:den|dem|the)\b){0,6}`);
const BEFORE = 70;
const SENTENCE = 120;
const READ = 4000;

/**
 * The first day back that an absence note names, YYYY-MM-DD: a date of return as it stands, after a last day away the next
 * day from Monday to Friday; null rather than a guess. A date without a year is the nearest to `receivedAt`.
 */
export function returnDate(mail: Mail): string | null {
  const { receivedAt } = mail.circumstances;
  if (Number.isNaN(receivedAt.getTime())) return null;
  const texts = [mail.words.slice(0, READ), mail.isPassedOn ? '' : (mail.message.subject ?? '')].map(folded);
  for (const plain of texts) {
    const day = firstDayBack(plain, daysIn(plain, receivedAt, mail.language));
    if (day !== null && day > dayOf(receivedAt) - 400) return written(day);
  }
  return null;
}

function firstDayBack(plain: string, days: NamedDay[]): number | null {
  const backs = days.filter((one) => roleOf(plain, one) === 'BACK');
  if (backs.length > 0) return backs[0].day;
  const untils = days.filter((one) => roleOf(plain, one) === 'UNTIL').map(({ day }) => day);
  return untils.length > 0 ? nextWorkday(Math.max(...untils)) : null;
}

function roleOf(plain: string, { start, end, isBare }: NamedDay): 'BACK' | 'UNTIL' | null {
  const near = plain.slice(Math.max(0, start - BEFORE), start);
  const words = near.replace(BETWEEN, ' ').trimEnd();
  if (NOT_BEFORE.test(words)) return 'BACK';
  if (UNTIL.test(words) || (!isBare && STRETCH.test(near))) return 'UNTIL';
  if (STRETCH_FOLLOWS.test(plain.slice(end, end + BEFORE))) return null;
  return BACK.test(words) || (FROM.test(fullWords(near)) && isReturning(plain, start, end)) ? 'BACK' : null;
}

const CLAUSE_STARTS = /[.!?;,] | (?:und|and|et|y|e|en|mais|but|aber|pero|ma|maar|mas) /;
const CLAUSE_ENDS = /[.!?;](?: |$)| (?:und|and|et|mais|but|aber|pero|maar|mas) /;

/** The articles stay: they are what "le 12" and "am 12." begin with. */
const fullWords = (near: string): string => near.replace(FILLING, ' ').trimEnd();

/** The clause around speaks of the return, not of the absence. */
function isReturning(plain: string, start: number, end: number): boolean {
  const before =
    plain
      .slice(Math.max(0, start - SENTENCE), start)
      .split(CLAUSE_STARTS)
      .at(-1) ?? '';
  const after = plain.slice(end, end + SENTENCE).split(CLAUSE_ENDS, 1)[0];
  const sentence = `${before} ${after}`;
  return RETURNING.test(sentence) && !ABSENT.test(sentence);
}
