import { describe, expect, it } from 'vitest';
import { findNoMoreMail } from '#quoting';

const ASKED: [string, string[]][] = [
  ['French', [
    'Merci de ne plus m’écrire.', 'Ne m’écrivez plus.', 'ne m\'écris plus', 'Ne me contactez plus, merci.', 'Ne m’envoie plus rien',
    'Arrêtez de me contacter !',
    'Arrête de m’écrire', 'Merci de cesser de m’envoyer des mails', 'Retirez-moi de votre liste.', 'Merci de me retirer de vos listes',
    'Supprimez mon adresse de vos fichiers.',
    'Désinscription', 'DESINSCRIPTION SVP', 'Stop', 'STOP !', 'Désinscrivez-moi', 'Désabonnez moi svp',
    'Je ne souhaite plus recevoir vos mails.',
    'Je ne veux plus être contactée par vos services', 'Plus de mails, s’il vous plaît.',
    'Veuillez me désinscrire de votre liste de diffusion', 'Foutez-moi la paix',
    'Laissez-moi tranquille', 'Je voudrais être retirée de votre liste', 'Merci de ne pas me relancer.', 'Prière de ne plus me solliciter',
    'Bonjour,\n\nJe vous remercie mais cela ne m’intéresse pas. Merci de ne plus me contacter à l’avenir.\n\nCordialement',
    'Comment me désabonner ?',
    'Ne m’écrivez plus jamais', 'Je ne veux plus que vous m’écriviez', 'Enlève-moi de ta liste stp', 'Ne plus m’écrire, merci',
    'Cessez vos relances, vos mails me fatiguent',
    'J’exerce mon droit d’opposition : supprimez mes données.',
  ]],
  ['English', [
    'Please stop', 'please stop.', 'Stop.', 'Please stop emailing me.', 'Stop writing to me!', 'take me off your list',
    'Please remove me from your mailing list', 'Remove my address from your database',
    'Unsubscribe', 'unsubscribe me', 'Please unsubscribe.', 'Don’t contact me again', 'Do not email me anymore.', 'No more emails please',
    'I no longer wish to hear from you.',
    'I don’t want to receive any more messages from you', 'Leave me alone', 'Thanks, but please don’t write to me any more.',
    'I would like to be removed from your list', 'Kindly stop sending me these emails',
    'How do I unsubscribe?', 'Fuck off', 'Quit spamming me', 'Never contact me again',
    'Stop it, please. Stop sending me your newsletters.', 'Please delete my data', 'opt out',
  ]],
  ['German', [
    'Bitte keine weiteren E-Mails.', 'Schreiben Sie mir bitte nicht mehr.', 'Schreib mir nicht mehr', 'Kontaktieren Sie mich nicht mehr!',
    'Nehmen Sie mich aus Ihrem Verteiler', 'Bitte löschen Sie meine Adresse',
    'Hören Sie auf, mir zu schreiben.', 'Ich möchte keine E-Mails mehr von Ihnen erhalten', 'Lassen Sie mich in Ruhe', 'Abmelden',
    'Bitte streichen Sie mich von der Liste', 'Keine Werbung mehr bitte', 'Tragen Sie mich bitte aus', 'Lass mich in Ruhe',
  ]],
  ['Spanish', [
    'no me escriban más', 'No me escribas más, por favor', 'Por favor, no me envíen más correos', 'Dejen de escribirme',
    'Deja de mandarme mensajes', 'Quiero darme de baja', 'BAJA', 'No deseo recibir más correos', 'Elimínenme de su lista',
    'Déjenme en paz', 'No más correos', 'No me contacten más', 'Dame de baja',
  ]],
  ['Italian', [
    'non scrivetemi più', 'Non scrivermi più', 'Non mi scriva più, grazie', 'Smettetela di scrivermi', 'Cancellatemi dalla vostra lista',
    'Basta email', 'Non voglio più ricevere le vostre mail', 'Lasciatemi in pace', 'Per favore non contattatemi più',
    'Non desidero essere contattato', 'Rimuovete il mio indirizzo', 'Vorrei cancellarmi',
  ]],
  ['Dutch', [
    'schrijf me niet meer', 'Mail mij niet meer', 'Stuur me geen mails meer', 'Geen mails meer alstublieft', 'Stop met mij te mailen',
    'Haal me van uw lijst', 'Verwijder mijn adres aub', 'Ik wil geen e-mails meer ontvangen', 'Uitschrijven', 'Laat me met rust',
    'Schrijf mij uit', 'Gelieve mij niet meer te contacteren',
  ]],
  ['Portuguese', [
    'não me escrevam mais', 'Não me envie mais e-mails', 'Parem de me escrever', 'Pare de me enviar mensagens',
    'Não quero receber mais emails', 'Removam-me da vossa lista', 'Retire o meu endereço da sua lista', 'Chega de emails',
    'Deixem-me em paz',
    'Descadastrar', 'Não me contactem mais', 'Por favor me remova da lista',
  ]],
];

const NOT_ASKED: [string, string[]][] = [
  ['French', [
    'Merci de ne plus m’écrire à cette adresse mais à zoe@petrin.example.', 'Je ne peux plus m’arrêter d’en manger.',
    'N’arrêtez pas de m’écrire !', 'J’ai arrêté de vous lire un temps, puis repris.',
    'Si vous ne souhaitez plus recevoir nos messages, répondez STOP.', 'Si je ne réponds pas, ne m’écrivez plus.',
    'Ne m’écrivez pas avant lundi.', 'Un mot et je ne vous écrirai plus.',
    'Mes lecteurs m’ont demandé d’arrêter de leur envoyer des recettes.',
    '« Ne m’écrivez plus », disait ma grand-mère.', 'Retirez-moi de la liste des invités de jeudi.', 'Le train fait un stop à Lyon.',
    'Je ne vous écris plus assez.', 'Ne plus tarder : le four chauffe.', 'Je n’écris plus sur ce sujet.',
    'Plus de messages de vos lecteurs ? Tant mieux.', 'Pourquoi ne m’écrivez-vous plus ?',
    'Ma nouvelle adresse est zoe@petrin.example : ne m’écrivez plus ici.', 'Ne me remerciez pas.', 'Supprimez le deuxième paragraphe.',
    'Le lien de désinscription ne marche pas.',
    'Envoyez-moi la farine, je ne veux plus attendre.', 'Vous pouvez vous désinscrire ici.', 'J’ai reçu plus de mails que prévu.',
    'Enlevez-moi une place, nous serons deux.', 'Ne m’envoyez pas la rouge mais la bleue.', 'Ne m’écrivez pas le dimanche, je dors.',
    'Elle m’a dit d’arrêter de lui écrire.', '> Merci de ne plus m’écrire\n\nJe n’ai jamais dit cela.',
  ]],
  ['English', [
    'Come and stop by our stand!', 'Please stop by.', 'Don’t stop!', 'Please don’t stop writing to me.', 'The unsubscribe link is broken.',
    'Your unsubscribe link is broken, by the way.', 'I can’t stop reading your recipes.', 'If you want me to stop, tell me.',
    'If you would rather not hear from me, just say so. Unsubscribe at any time.', 'Don’t write to me before Monday.',
    'My readers asked me to stop emailing them.', 'Remove me from the guest list for Thursday.', 'Never mind.',
    'We stopped writing about ovens.', 'Do not send me the red one, send the blue one.',
    'Why did you stop writing to me?', '“Please stop emailing me” was the title of my post.',
    'Don’t email me at work, write to zoe@petrin.example instead.', 'Please stop at the second paragraph.', 'The bus stop is near.',
    'Please don’t take me off your list.',
    'I don’t want to receive the parcel at home.', 'Stop by any time you like, please.', 'She told me to stop writing to her.',
    'No more flour, alas.', 'If you don’t want to be contacted, write to us.',
  ]],
  ['German', ['Ich habe keine E-Mails von Ihnen erhalten.', 'Hören Sie nicht auf, mir zu schreiben!', 'Wenn Sie keine E-Mails mehr möchten, antworten Sie kurz.', 'Schreiben Sie mir bitte nicht vor Montag.', 'Melden Sie mich bitte zum Treffen an.', 'Ich schreibe nicht mehr über Brot.', 'Ich konnte nicht aufhören zu lesen.', 'Tragen Sie mich bitte in die Liste ein.']],
  ['Spanish', ['No me escriban antes del lunes.', 'Si no desea recibir más correos, responda BAJA.', '¿Por qué no me escribes más?', 'No dejen de escribirme.', 'Estoy de baja médica.', 'No quiero más harina.', 'No me envíen la roja, sino la azul.']],
  ['Italian', ['Se non vuole più ricevere le nostre mail, risponda.', 'Non smettete di scrivermi.', 'Non scrivo più di pane.', 'Perché non mi scrivete più?', 'Mi cancella la prenotazione di giovedì?', 'Non mi mandi la rossa.']],
  ['Dutch', ['Ik heb geen mails ontvangen.', 'Stop niet met schrijven!', 'Als u geen mails meer wilt ontvangen, antwoord dan.', 'Ik schrijf niet meer over brood.', 'Waarom schrijf je me niet meer?', 'Schrijf me niet voor maandag.']],
  ['Portuguese', ['Se não quiser receber mais e-mails, responda.', 'Não parem de me escrever!', 'Não escrevo mais sobre pão.', 'Não me escrevam antes de segunda.', 'Por que não me escrevem mais?']],
];

describe('a wish for no more mail', () => {
  describe.each(ASKED)('in %s', (_, wishes) => {
    it.each(wishes)('is "%s"', (wish) => expect(findNoMoreMail(wish)).not.toBeNull());
  });

  describe.each(NOT_ASKED)('in %s', (_, others) => {
    it.each(others)('is not "%s"', (other) => expect(findNoMoreMail(other)).toBeNull());
  });

  it('is quoted as it was written, alone', () => {
    expect(findNoMoreMail('Bonjour,\n\nJoli four. Merci  de ne plus m’écrire !\n\nZoé')).toBe('Merci de ne plus m’écrire !');
    expect(findNoMoreMail('Bonjour,\n\nLe four chauffe.')).toBeNull();
    expect(findNoMoreMail('')).toBeNull();
  });
});
