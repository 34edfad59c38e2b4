import { describeRule } from '../../../test/support/rule-cases.js';

const TU = { formOfAddress: 'TU' as const };

describeRule('form-of-address', {
  keeps: [
    'J’aime le ton de votre blog, et votre four.',
    'J’ai lu « Toi et moi » et {post.title|Ton pain, ta vie}. Le boulanger s’est tu. Vous souriez.',
    '> tu me disais\n\nVous aviez raison.',
    'Je regarde votre étude, le toit, la tata et les TES.',
    { text: 'J’ai lu ton billet, et je te remercie. Prenons rendez-vous, dis-moi quand.', given: TU },
    { text: 'On m’a dit « venez chez vous », et j’ai pensé à toi.', given: TU },
    { text: 'N’hésite pas, réponds-moi. Voici {asset.title|Votre four et vous}.', given: TU },
    { text: 'Tu m’as donné envie. Vous avez bien travaillé, toi et Marc.', given: TU },
    { text: 'Tu écris, vous écrivez.', given: { formOfAddress: 'NEUTRAL' } },
    { text: 'To you and ton of flour, te deum, vous.', given: { language: 'en' } },
  ],
  breaks: [
    ['J’ai lu ton billet, et je t’écris.', 'ton', 't’'],
    ['Je te tiens au courant, comme on dit chez nous.', 'te'],
    ['Tu vas adorer, dis-moi.', 'Tu', 'dis-moi'],
    ['Vous savez. N’hésite pas à répondre.', 'N’hésite'],
    ['Regarde cette vidéo.', 'Regarde'],
    [{ text: 'J’ai lu votre billet.', subject: 'Pour toi' }, 'toi'],
    ['Je pense à {values.whatStruckMe|ta cocotte}.', 'ta'],
    [{ text: 'J’ai lu votre billet, et je vous écris.', given: TU }, 'votre', 'vous'],
    [{ text: 'Dites-moi. N’hésitez pas, découvrez-le.', given: TU }, 'Dites-moi', 'N’hésitez', 'découvrez-le'],
    [{ text: 'Tu sais. Découvrez ce four.', given: TU }, 'Découvrez'],
  ],
});

describeRule('one-form-of-address', {
  given: { formOfAddress: 'NEUTRAL' },
  keeps: [
    'Vous écrivez bien, votre four aussi.',
    'Tu écris bien, ton four aussi.',
    'Merci pour « Toi et vous ».',
    'J’aime le ton de votre blog.',
    { text: 'Tu et vous.', given: { formOfAddress: 'NEUTRAL', language: 'en' } },
  ],
  breaks: [
    ['Vous écrivez bien, et ton four chauffe.', 'ton'],
    ['Je t’écris. N’hésitez pas à répondre.', 'N’hésitez'],
    ['Dis-moi si votre four chauffe.', 'votre'],
    [{ text: 'Ton four me plaît.', subject: 'Votre article' }, 'Ton'],
  ],
});
