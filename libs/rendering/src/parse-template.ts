import Handlebars from 'handlebars';
import { lineNestedDeeperThan } from './nesting-depth.js';
import { problemOfPart, type TemplatePart, type TemplateProblem } from './template-problem.js';

const LARGEST_BYTES = 64 * 1024;
const DEEPEST_NESTING = 20;

export type ParsedTemplate = { tree: hbs.AST.Program } | { problem: TemplateProblem };

/** Reads the source of one part as a Handlebars tree, whatever was passed for it. */
export function parseTemplate(source: unknown, part: TemplatePart): ParsedTemplate {
  // A tree or a precompiled template is code someone else wrote: only text is a template.
  if (typeof source !== 'string')
    return { problem: problemOfPart('NOT_A_STRING', part, 'A template is a text; anything else is refused.') };
  if (Buffer.byteLength(source) > LARGEST_BYTES)
    return { problem: problemOfPart('TOO_LARGE', part, 'The template is larger than 64 kB; shorten it.') };
  const text = source.replace(/\r\n?/g, '\n');
  const line = lineNestedDeeperThan(DEEPEST_NESTING, text);
  if (line) {
    const message = `Line ${line}: blocks are nested deeper than ${DEEPEST_NESTING}; flatten them.`;
    return { problem: { ...problemOfPart('TOO_DEEP', part, message), line } };
  }
  try {
    return { tree: Handlebars.parse(text) };
  } catch (error) {
    return { problem: syntaxProblem(error as Handlebars.Exception, part) };
  }
}

/** Handlebars tells the place of a fault in properties or, for its grammar, in the message only. */
function syntaxProblem({ message, lineNumber, column }: Handlebars.Exception, part: TemplatePart): TemplateProblem {
  const line = Number(lineNumber ?? /on line (\d+)/.exec(message)?.[1] ?? 1);
  const said = `Line ${line}: ${reasonOf(message)}. Check the braces and quotes there.`;
  return { ...problemOfPart('SYNTAX', part, said), line, column: Number(column ?? 0) + 1 };
}

function reasonOf(message: string): string {
  if (/OPEN_ENDBLOCK.*got 'EOF'/.test(message)) return 'a block is never closed';
  if (/^(?:Lexical|Parse) error/.test(message)) return 'something is missing or misplaced';
  return message.replace(/ - \d+:\d+$/, '');
}
