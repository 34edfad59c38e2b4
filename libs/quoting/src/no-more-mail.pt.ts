import { pattern } from '#prose';

const PT_MAIL = '(?:e-?mails?|mails?|mensagens|correio|newsletters?|publicidade|spam)';

/** What asks in Portuguese for no more mail, in plain letters. */
export const PORTUGUESE = pattern('')`
  \bnao (?:me|nos) (?:escrev|envi|mand|contat|contact|incomod|procur|chate|volt)[a-z]{1,6}(?: a (?:escrever|
  contactar|contatar))?(?: (?:mais|nunca mais|nenhum)| ${PT_MAIL}|[.! ]*$)|
  (?<!nao )\b(?:par|deix)(?:em|e|a|ai|es) (?:ja )?de (?:me |nos )?(?:escrever|enviar|mandar|contactar|contatar|
  incomodar|chatear|perturbar)(?:-me|-nos)?|
  \bnao (?:quero|desejo|gostaria de|pretendo|queremos|desejamos) (?:mais )?(?:receber|ser contact?ad[ao]|
  que me (?:escrev|envi|mand|contact?)\w{1,4}|saber)(?: (?:mais|os vossos|as vossas|seus|suas|nenhum|estes|nada|
  ${PT_MAIL}))?\b|
  (?<!nao )(?<!nao me )\b(?:remov|retir|tir|apag|exclu|elimin|cancel|descadastr)[a-z]{1,4}(?:-me|
  -nos| (?:o )?meu (?:e-?mail|endereco|nome|contact?o)| (?:os )?meus dados| (?:a )?minha (?:subscricao|inscricao|
  assinatura))\b|(?<!nao )\bme (?:remov|retir|tir|exclu|apag|descadastr)[a-z]{1,4} (?:d|desta|dessa)|
  \b(?:chega|basta) de ${PT_MAIL}|\bsem mais ${PT_MAIL}|\bmais nenhum ${PT_MAIL}|\b(?:deix|larg)(?:em|e|a|ai)
  -?(?: ?me|nos) (?:em paz|sossegad)|\b(?:quero|gostaria de|desejo|como) (?:me )?(?:descadastrar|cancelar (?:a |
  minha )?(?:subscri|inscri|assinat))
`;
