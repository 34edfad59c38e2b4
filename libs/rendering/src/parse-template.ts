import Handlebars from 'handlebars';
import { withoutMarks } from './marked-text.js';
import { lineNestedDeeperThan } from './nesting-depth.js';
import { spot, type TemplatePart, type TemplateProblem, type TemplateProblemCode } from './template-problem.js';

export const LARGEST_BYTES = 64 * 1024;
const DEEPEST_NESTING = 20;

export type ParsedTemplate = { tree: hbs.AST.Program } | { problem: TemplateProblem };

/** Reads the source of one part, or of a partial in it, as a Handlebars tree, whatever was passed for it. */
export function parseTemplate(source: unknown, part: TemplatePart, partial: string | null = null): ParsedTemplate {
  const refused = (code: TemplateProblemCode, message: string, line = 1, column = 1): ParsedTemplate => ({
    problem: { code, part, partial, field: null, line, column, message },
  });
  // A tree or a precompiled template is code someone else wrote: only text is a template.
  if (typeof source !== 'string') return refused('NOT_A_STRING', 'A template is a text; anything else is refused.');
  if (Buffer.byteLength(source) > LARGEST_BYTES)
    return refused('TOO_LARGE', 'The template is larger than 64 kB; shorten it.');
  const text = withoutMarks(source).replace(/\r\n?/g, '\n');
  const deepLine = lineNestedDeeperThan(DEEPEST_NESTING, text);
  if (deepLine) {
    const message = `${spot(deepLine, partial)}: blocks are nested deeper than ${DEEPEST_NESTING}; flatten them.`;
    return refused('TOO_DEEP', message, deepLine);
  }
  try {
    return { tree: Handlebars.parse(text) };
  } catch (error) {
    const { line, column, reason } = syntaxFault(error as Handlebars.Exception);
    const message = `${spot(line, partial)}: ${reason}. Check the braces and quotes there.`;
    return refused('SYNTAX', message, line, column);
  }
}

/** Handlebars tells the place of a fault in properties or, for its grammar, in the message only. */
const syntaxFault = ({ message, lineNumber, column }: Handlebars.Exception) => ({
  line: Number(lineNumber ?? /on line (\d+)/.exec(message)?.[1] ?? 1),
  column: Number(column ?? 0) + 1,
  reason: reasonOf(message),
});

function reasonOf(message: string): string {
  if (/OPEN_ENDBLOCK.*got 'EOF'/.test(message)) return 'a block is never closed';
  if (/^(?:Lexical|Parse) error/.test(message)) return 'something is missing or misplaced';
  return message.replace(/ - \d+:\d+$/, '');
}
