import { AGENCY } from './team.js';

interface FirstSteps {
  email: string;
  password: string;
  token: string;
  contacts: number;
}

/** What the first start prints, once. The token stands on a line of its own that a shell understands. */
export const welcome = ({ email, password, token, contacts }: FirstSteps): string => `
Welcome. A demo workspace was made for you: ${AGENCY.name}, with ${contacts} contacts and two years of log.

  Sign in     ${email}
  Password    ${password}

For the tour in README.md, paste this line into another terminal:

TOKEN=${token}

Both are shown this once. Everybody in the demo is invented.

`;
