/** The same for everybody: what a link is worth, and whose it is, cannot be seen from the page. */
const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 4rem auto; padding: 0 1rem; max-width: 32rem; font: 1.1rem/1.5 system-ui, sans-serif; color: #222; background: #fff }
[lang=en] { color: #555 }
button { padding: .6rem 1.2rem; font: inherit; cursor: pointer }
</style>
</head>
<body>
${body}
</body>
</html>
`;

export const ASKING = page(
  'Désinscription – Unsubscribe',
  `<h1>Ne plus recevoir nos messages ?</h1>
<p>Un clic suffit : plus aucun envoi n’arrivera à cette adresse.</p>
<p lang="en">One click is enough: nothing more will be sent to this address.</p>
<form method="post"><button name="List-Unsubscribe" value="One-Click">Me désinscrire <span lang="en">– Unsubscribe</span></button></form>`,
);

export const DONE = page(
  'Désinscription – Unsubscribe',
  `<h1>C’est fait.</h1>
<p>Nous n’écrirons plus à cette adresse. Si c’était une erreur, il suffit de nous le dire.</p>
<p lang="en">Done. We will not write to this address any more. If this was a mistake, just tell us.</p>`,
);
