import Handlebars from 'handlebars';
import { activeContentIn } from './active-content.js';
import { spot, type TemplateProblem } from './template-problem.js';

/** Why the HTML part of a variant cannot be saved: what is active in its own words or in those of its partials. */
export function activeProblems(source: string, partials: Record<string, string>): TemplateProblem[] {
  const { html, included } = staticHtml(source);
  const inPartials = [...included].flatMap((name) => problemsIn(staticHtml(partials[name]).html, name));
  return [...problemsIn(html, null), ...inPartials];
}

const problemsIn = (html: string, partial: string | null): TemplateProblem[] =>
  activeContentIn(html).map(({ what, line }) => ({
    ...{ code: 'ACTIVE_HTML', part: 'HTML', partial, field: null, line, column: 1 },
    message: `${spot(line, partial)}: ${activeMessage(what)}`,
  }));

export const activeMessage = (what: string): string =>
  `${what} would run or fetch something when the mail is opened, and we do not watch our readers; take it out.`;

interface StaticHtml {
  html: string;
  /** The partials it includes. */
  included: Set<string>;
}

/** A template's own words, all branches of it, each on its line; an x stands for a value. The source is sound. */
function staticHtml(source: string): StaticHtml {
  const included = new Set<string>();
  let html = '';
  let line = 1;
  const write = (text: string, from: number) => {
    html += '\n'.repeat(Math.max(0, from - line)) + text;
    line = Math.max(line, from) + text.split('\n').length - 1;
  };
  const walk = (program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      const from = statement.loc.start.line;
      if (statement.type === 'ContentStatement') write((statement as hbs.AST.ContentStatement).original as unknown as string, from);
      else if (statement.type === 'MustacheStatement') write('x', from);
      else if (statement.type === 'PartialStatement')
        included.add(String((statement as unknown as { name: { original: string } }).name.original));
      else if (statement.type === 'BlockStatement') {
        walk((statement as hbs.AST.BlockStatement).program);
        walk((statement as hbs.AST.BlockStatement).inverse);
      }
    }
  };
  walk(Handlebars.parse(source.replace(/\r\n?/g, '\n')));
  return { html, included };
}
