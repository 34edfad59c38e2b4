import Handlebars from 'handlebars';

interface Lexer {
  yylloc: { first_line: number };
  setInput(text: string): void;
  lex(): number;
}
const { lexer, terminals_: tokens } = (
  Handlebars as unknown as { Parser: { lexer: Lexer; terminals_: Record<number, string> } }
).Parser;

const OPENING = ['OPEN_BLOCK', 'OPEN_INVERSE', 'OPEN_RAW_BLOCK', 'OPEN_PARTIAL_BLOCK'];
const CLOSING = ['OPEN_ENDBLOCK', 'END_RAW_BLOCK'];

/**
 * The line where blocks and subexpressions first nest deeper than allowed, or null. Asks Handlebars' lexer, which is
 * linear: its parser takes minutes for 64 kB of nested brackets, so the tree would come too late to tell.
 */
export function lineNestedDeeperThan(deepest: number, text: string): number | null {
  const nesting = new Nesting();
  try {
    lexer.setInput(text);
    for (let token = tokens[lexer.lex()]; token && token !== 'EOF'; token = tokens[lexer.lex()])
      if (nesting.depthAfter(token) > deepest) return lexer.yylloc.first_line;
  } catch {
    // What the lexer cannot read, the parser refuses at the same place, with words.
  }
  return null;
}

class Nesting {
  /** One entry per open block: the levels it holds, itself and each of its "else if". */
  private readonly blocks: number[] = [];
  private brackets = 0;

  depthAfter(token: string): number {
    if (OPENING.includes(token)) this.blocks.push(1);
    else if (CLOSING.includes(token)) this.blocks.pop();
    else if (token === 'OPEN_INVERSE_CHAIN') this.blocks.push((this.blocks.pop() ?? 0) + 1);
    else if (token === 'OPEN_SEXPR') this.brackets++;
    else if (token === 'CLOSE_SEXPR') this.brackets--;
    return this.blocks.reduce((sum, levels) => sum + levels, this.brackets);
  }
}
