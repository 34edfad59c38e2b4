import type { MailFaultCode } from '#mail';
import type { ToldReason } from '#platform';

/** What a test found out, in words: which server, and at what port. */
export interface TestedServer {
  host: string;
  port: number;
  user: string | null;
  address: string;
  sentFolder: string | null;
}

type Words = (server: TestedServer) => [fr: string, en: string];

const WORDS: Record<MailFaultCode, Words> = {
  UNKNOWN_HOST: ({ host }) => [
    `Aucun serveur ne porte le nom ${host}. Vérifiez le nom.`,
    `No server is known as ${host}. Check the name.`,
  ],
  NOTHING_LISTENS: ({ host, port }) => [
    `Rien ne répond sur le port ${port} de ${host}. Vérifiez le port, et que le serveur est en marche.`,
    `Nothing listens on port ${port} of ${host}. Check the port and that the server runs.`,
  ],
  NO_ANSWER: ({ host, port }) => [
    `${host} ne répond pas à temps sur le port ${port}. Vérifiez le port et le pare-feu.`,
    `${host} gives no answer in time on port ${port}. Check the port and the firewall.`,
  ],
  NO_GREETING: ({ port }) => [
    `La connexion est établie, mais le serveur ne salue pas. Le port ${port} attend peut-être TLS dès le début\u00a0: choisissez TLS.`,
    `Connected, but the server does not greet. Port ${port} may want TLS from the start: choose TLS.`,
  ],
  NOT_SERVING: ({ host }) => [
    `${host} refuse la conversation. Demandez à son administrateur s’il accepte nos connexions.`,
    `${host} refuses to talk. Ask who runs it whether it takes connections from here.`,
  ],
  BUSY: ({ host }) => [
    `${host} demande de revenir plus tard. Réessayez dans quelques minutes\u00a0; si cela dure, demandez à son administrateur.`,
    `${host} asks to come back later. Try again in some minutes; if it lasts, ask who runs it.`,
  ],
  CONNECTION_LOST: ({ host, port }) => [
    `La connexion avec ${host} s’est interrompue. Vérifiez que le port ${port} est bien celui de ce service, puis réessayez.`,
    `The connection to ${host} broke. Check that port ${port} is the one of this service, then try again.`,
  ],
  TLS_MISSING: ({ host }) => [
    `${host} n’offre pas STARTTLS sur ce port. Choisissez TLS avec son port (465 ou 993), ou un serveur qui chiffre.`,
    `${host} offers no STARTTLS on this port. Choose TLS with its port (465 or 993), or a server that encrypts.`,
  ],
  TLS_NOT_SPOKEN: ({ port }) => [
    `Le port ${port} ne parle pas TLS dès le début. Choisissez STARTTLS.`,
    `Port ${port} does not speak TLS from the start. Choose STARTTLS.`,
  ],
  TLS_FAILED: ({ host }) => [
    `Le chiffrement avec ${host} n’a pas pu être établi. Demandez à son administrateur quelles versions de TLS il accepte.`,
    `Encryption with ${host} could not be set up. Ask who runs it which versions of TLS it takes.`,
  ],
  TLS_DEMANDED: ({ host }) => [
    `${host} n’accepte rien sans chiffrement. Choisissez STARTTLS ou TLS.`,
    `${host} takes nothing unencrypted. Choose STARTTLS or TLS.`,
  ],
  CERTIFICATE_UNTRUSTED: ({ host }) => [
    `Le certificat de ${host} n’est signé par aucune autorité connue. S’il est bien le vôtre, donnez-le dans trustedCertificate.`,
    `The certificate of ${host} is signed by no known authority. If it is yours, give it as trustedCertificate.`,
  ],
  CERTIFICATE_EXPIRED: ({ host }) => [
    `Le certificat de ${host} a expiré, ou n’est pas encore valable. Son administrateur doit le renouveler.`,
    `The certificate of ${host} has expired or is not valid yet. Who runs it must renew it.`,
  ],
  CERTIFICATE_OF_ANOTHER: ({ host }) => [
    `Le certificat n’est pas au nom de ${host}. Écrivez le nom du serveur comme dans son certificat.`,
    `The certificate does not name ${host}. Write the server's name as its certificate has it.`,
  ],
  SIGN_IN_DEMANDED: ({ host }) => [
    `${host} veut savoir qui envoie. Donnez un utilisateur et un mot de passe.`,
    `${host} wants to know who sends. Give a user and a password.`,
  ],
  SIGN_IN_NOT_OFFERED: ({ host, port }) => [
    `${host} ne demande pas de mot de passe sur cette connexion. Choisissez STARTTLS ou TLS, ou un autre port que ${port}\u00a0; sans mot de passe, choisissez NONE.`,
    `${host} asks for no password on this connection. Choose STARTTLS or TLS, or another port than ${port}; where no password is needed, choose NONE.`,
  ],
  WRONG_PASSWORD: ({ user }) => [
    `L’utilisateur ${user ?? ''} ou son mot de passe n’est pas accepté. Vérifiez les deux et donnez à nouveau le mot de passe.`,
    `The user ${user ?? ''} or the password is not accepted. Check both and enter the password again.`,
  ],
  APP_PASSWORD_NEEDED: () => [
    'Le fournisseur exige un mot de passe d’application au lieu du mot de passe du compte. Créez-en un chez lui et donnez-le ici.',
    'The provider wants an app password instead of the password of the account. Make one there and enter it here.',
  ],
  TOKEN_REFUSED: ({ user }) => [
    `Le jeton d’accès de ${user ?? ''} a expiré ou n’autorise pas le courriel. Autorisez à nouveau l’accès et donnez le nouveau jeton.`,
    `The access token of ${user ?? ''} has expired or does not allow mail. Authorise the access again and give the new token.`,
  ],
  TOKEN_NOT_RENEWED: ({ user }) => [
    `Le fournisseur ne renouvelle plus le jeton de ${user ?? ''}\u00a0: l’autorisation a été retirée ou a expiré. Autorisez à nouveau l’accès.`,
    `The provider no longer renews the token of ${user ?? ''}: the authorisation was withdrawn or has expired. Authorise the access again.`,
  ],
  TOKEN_SERVER_SILENT: () => [
    'Le serveur qui renouvelle les jetons ne répond pas. Vérifiez tokenUrl, puis réessayez.',
    'The server that renews tokens does not answer. Check tokenUrl, then try again.',
  ],
  SENDER_REFUSED: ({ address }) => [
    `Le serveur n’accepte pas d’envoyer au nom de ${address}. Utilisez l’adresse du compte, ou demandez le droit d’envoyer pour celle-ci.`,
    `The server does not send in the name of ${address}. Use the address of the account, or ask for the right to send as this one.`,
  ],
  RECIPIENT_REFUSED: ({ address }) => [
    `Le serveur n’accepte pas de courrier pour ${address}, l’adresse de cette boîte. Vérifiez qu’elle existe.`,
    `The server takes no mail for ${address}, the address of this mailbox. Check that it exists.`,
  ],
  RELAY_DENIED: ({ host }) => [
    `${host} ne transmet pas notre courrier. Donnez un utilisateur et un mot de passe, ou faites autoriser nos connexions.`,
    `${host} does not relay our mail. Give a user and a password, or have connections from here allowed.`,
  ],
  MESSAGE_TOO_BIG: ({ host }) => [
    `${host} n’accepte pas de message de 1 Mo. Demandez une limite plus haute, ou envoyez sans pièces jointes.`,
    `${host} takes no message of 1 MB. Ask for a higher limit, or send without attachments.`,
  ],
  SENT_FOLDER_MISSING: () => [
    'Le serveur ne dit pas quel dossier garde les messages envoyés. Donnez son nom dans sentFolder.',
    'The server does not say which folder keeps sent mail. Give its name as sentFolder.',
  ],
  SENT_FOLDER_UNKNOWN: ({ sentFolder }) => [
    `Il n’y a pas de dossier «\u00a0${sentFolder ?? ''}\u00a0». Corrigez sentFolder, ou laissez le serveur le dire.`,
    `There is no folder "${sentFolder ?? ''}". Mend sentFolder, or let the server name it.`,
  ],
};

export function tellFault(code: MailFaultCode, server: TestedServer): ToldReason {
  const [fr, en] = WORDS[code](server);
  return { code, fr, en };
}
