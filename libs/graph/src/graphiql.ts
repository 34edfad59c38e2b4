import { createRequire } from 'node:module';
import path from 'node:path';
import { Router, type NextFunction, type Request, type Response } from 'express';

const require = createRequire(import.meta.url);

const fileOf = (name: string, file: string): string => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

/** Files of installed packages, so that the page asks nothing of any other host. */
const ASSETS: Record<string, string> = {
  'react.js': fileOf('react', 'umd/react.production.min.js'),
  'react-dom.js': fileOf('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': fileOf('graphiql', 'graphiql.min.js'),
  'graphiql.css': fileOf('graphiql', 'graphiql.min.css'),
};

const FIRST_QUERY = `# Welcome to Rapport. First run SignIn, at the bottom,
# with the sign-in that the first start printed
# (this browser remembers it), or put a token under
# Headers: { "authorization": "Bearer rt_…" }
# Then run FirstLook.

query FirstLook {
  workspace {
    name
  }
  contacts(first: 10, sort: { by: SCORE, direction: DESC }) {
    edges {
      node {
        name
        tier
        presences {
          platform {
            name
          }
          url
        }
        responsiveness {
          score
          explanation
        }
      }
    }
  }
}

mutation SignIn {
  signIn(email: "", password: "") {
    expiresAt
  }
}
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Rapport</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/graphql/assets/graphiql.css">
  <style>body { margin: 0 } #graphiql { height: 100dvh }</style>
</head>
<body>
  <div id="graphiql">Loading…</div>
  <script src="/graphql/assets/react.js"></script>
  <script src="/graphql/assets/react-dom.js"></script>
  <script src="/graphql/assets/graphiql.js"></script>
  <script src="/graphql/assets/start.js"></script>
</body>
</html>`;

const START = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const props = { fetcher, defaultQuery: ${JSON.stringify(FIRST_QUERY)}, shouldPersistHeaders: false };
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, props));`;

/** The browser refuses whatever would come from, or go to, another host. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

/** GraphiQL at /graphql for a browser; every other request passes on to GraphQL. */
export function graphiql(): Router {
  const router = Router();
  router.get('/graphql', (request: Request, response: Response, next: NextFunction) => {
    if (request.query['query'] !== undefined || request.accepts(['json', 'html']) !== 'html') return next();
    response.set('content-security-policy', POLICY).type('html').send(PAGE);
  });
  router.get('/graphql/assets/start.js', (_request, response) => void response.type('js').send(START));
  router.get('/graphql/assets/:name', (request, response, next) => {
    const file = ASSETS[request.params.name];
    if (!file) return next();
    response.sendFile(file, { maxAge: '1h', dotfiles: 'allow' });
  });
  return router;
}
