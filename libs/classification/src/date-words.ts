/** Months of the seven languages, folded, as they begin; 1 is January. */
const MONTHS: readonly string[] = [
  'janvier|january|januari|januar|janner|enero|gennaio|janeiro|janv|jan|ene|genn|gen',
  'fevrier|february|februari|februar|feber|febrero|febbraio|fevereiro|fevr|fev|febr|feb',
  'mars|march|maart|marz|marzo|marco|mrz|mrt|mar',
  'avril|april|abril|aprile|avr|apr|abr',
  'mai|may|mei|mayo|maggio|maio|magg|mag',
  'juin|june|juni|junio|giugno|junho|giu|jun',
  'juillet|july|juli|julio|luglio|julho|juil|lug|jul',
  'aout|august|augustus|agosto|aug|ago',
  'septembre|september|septiembre|setiembre|settembre|setembro|sept|sep|set',
  'octobre|october|oktober|octubre|ottobre|outubro|oct|okt|ott|out',
  'novembre|november|noviembre|novembro|nov',
  'decembre|december|dezember|diciembre|dicembre|dezembro|dec|dez|dic',
];

/** From Sunday, 0, as they are written in full or cut to what a date needs. */
const WEEKDAYS: readonly string[] = [
  'dimanche|sunday|sonntag|domingo|domenica|zondag',
  'lundi|monday|montag|lunes|lunedi|maandag|segunda-feira|segunda',
  'mardi|tuesday|dienstag|martes|martedi|dinsdag|terca-feira|terca',
  'mercredi|wednesday|mittwoch|miercoles|mercoledi|woensdag|quarta-feira|quarta',
  'jeudi|thursday|donnerstag|jueves|giovedi|donderdag|quinta-feira|quinta',
  'vendredi|friday|freitag|viernes|venerdi|vrijdag|sexta-feira|sexta',
  'samedi|saturday|samstag|sonnabend|sabado|sabato|zaterdag',
];

/** Too short to be a date by themselves, beside one they are a weekday. */
const SHORT_WEEKDAYS =
  'sun|mon|tues|tue|wed|thurs|thu|fri|sat|lun|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|mie|jue|vie|gio|zo|ma|wo|vr|za|seg|ter|qua|qui|sex|sab';

export const MONTH = longestFirst(MONTHS);
export const WEEKDAY = longestFirst(WEEKDAYS);
export const ANY_WEEKDAY = `${WEEKDAY}|${SHORT_WEEKDAYS}`;

function longestFirst(names: readonly string[]): string {
  return names
    .flatMap((name) => name.split('|'))
    .sort((one, other) => other.length - one.length)
    .join('|');
}

const indexIn = (names: readonly string[], word: string): number =>
  names.findIndex((name) => name.split('|').includes(word));

/** From 1. */
export const monthOf = (word: string): number => indexIn(MONTHS, word) + 1;

/** From 0, Sunday. */
export const weekdayOf = (word: string): number => indexIn(WEEKDAYS, word);
